using System.Security.Cryptography;
using System.Text;

namespace Drift.Labels;

/// <summary>What is sent to a judge about one answer.</summary>
/// <param name="System">Rubric, form of the reply, and what the fence is.</param>
/// <param name="User">The question, and the answer between two lines of the fence.</param>
/// <param name="Fence">The line before and after the answer, which neither question nor answer has.</param>
public sealed record JudgePrompt(string System, string User, string Fence)
{
    /// <summary>Makes the prompt.</summary>
    /// <remarks>
    /// <para>The fence is made of the hash of both texts, counted on until it occurs in neither, whatever the case: an answer cannot close it, and the same texts give the same prompt.</para>
    /// <para>Caution: a fence keeps an answer from ending early, not a model from obeying what it reads. Judges are checked against people.</para>
    /// </remarks>
    /// <param name="rubric">The rubric.</param>
    /// <param name="question">The question as it was asked.</param>
    /// <param name="answer">The answer without its reasoning (<see cref="AnswerCleaning"/>).</param>
    /// <param name="longestAnswer">Most characters of the answer that are sent, at least 100: its first three quarters, a note, and its last quarter.</param>
    public static JudgePrompt Of(JudgeRubric rubric, string question, string answer, int longestAnswer = 24_000)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentOutOfRangeException.ThrowIfLessThan(longestAnswer, 100);
        RubricFile file = rubric.File;
        string fence = FenceOf(question, answer);
        string cut = AnswerCut.Of(answer, longestAnswer, n => Fill(file.Cut, fence).Replace("{count}", n, StringComparison.Ordinal));
        StringBuilder system = new();
        system.Append(file.Task).Append("\n\n");
        foreach (RubricLabel label in file.Labels)
            system.Append(label.Value).Append(": ").Append(label.Meaning).Append('\n');
        system.Append('\n');
        foreach (string rule in file.Borderline)
            system.Append("- ").Append(rule).Append('\n');
        system.Append('\n').Append(Fill(file.Fence, fence)).Append("\n\n").Append(file.Reply);
        return new JudgePrompt(system.ToString(), $"{file.Question}:\n{question}\n\n{file.Answer}:\n{fence}\n{cut}\n{fence}\n\n{file.Reply}", fence);
    }

    private static string FenceOf(string question, string answer)
    {
        for (int i = 0; ; i++)
        {
            string name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{i}\0{question}\0{answer}"))))[..12];
            if (!question.Contains(name, StringComparison.OrdinalIgnoreCase) && !answer.Contains(name, StringComparison.OrdinalIgnoreCase))
                return $"===== {name} =====";
        }
    }

    private static string Fill(string text, string fence) => text.Replace("{fence}", fence, StringComparison.Ordinal);
}
