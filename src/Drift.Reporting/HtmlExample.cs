using System.Globalization;
using System.Text;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>An example as HTML: question and answers in two columns, each in its own language and direction.</summary>
internal static class HtmlExample
{
    private const int Shown = 600, Kept = 20_000;

    public static string Render(AnswerExample example)
    {
        QuestionShift shift = example.Shift;
        StringBuilder html = new();
        html.Append(CultureInfo.InvariantCulture, $"<article class=\"example\">\n<h3><bdi>{HtmlText.Encode(shift.QuestionId)}</bdi> <span class=\"tag\">{HtmlText.Encode(shift.Role)}</span></h3>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"numbers\"><bdi>{HtmlText.Encode(shift.Model)}</bdi>, {HtmlText.Encode(shift.A)}-{HtmlText.Encode(shift.B)}: shift {ShortNumber.Of(shift.Shift)}, noise {ShortNumber.Of(shift.Noise)}, floor {ShortNumber.Of(shift.Floor)}; {(shift.Noise is null ? "drift, sampling noise included," : "debiased, (shift − noise) / scale,")} {ShortNumber.Of(shift.Drift)}</p>\n");
        html.Append("<div class=\"sides\">\n");
        AppendSide(html, shift.A, example.QuestionA, example.AnswersA);
        AppendSide(html, shift.B, example.QuestionB, example.AnswersB);
        return html.Append("</div>\n</article>\n").ToString();
    }

    private static void AppendSide(StringBuilder html, string language, string question, IReadOnlyList<AnswerText> answers)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"side\">\n<h4>{HtmlText.Encode(Prose.Language(language))}</h4>\n<p class=\"question\" lang=\"{HtmlText.Encode(language)}\" dir=\"{HtmlText.Direction(language)}\">{HtmlText.Encode(question)}</p>\n");
        if (answers.Count == 0)
            html.Append("<p class=\"note\">No answer came back.</p>\n");
        for (int i = 0; i < answers.Count; i++)
        {
            if (i == 1)
                html.Append(CultureInfo.InvariantCulture, $"<details><summary>{Prose.Count(answers.Count - 1, "more repeat")}</summary>\n");
            AppendAnswer(html, language, answers[i]);
        }

        html.Append(answers.Count > 1 ? "</details>\n</section>\n" : "</section>\n");
    }

    private static void AppendAnswer(StringBuilder html, string language, AnswerText answer)
    {
        string status = answer.Status switch
        {
            ResponseStatus.Truncated => ", cut at the token limit",
            ResponseStatus.Empty => ", empty",
            ResponseStatus.Moderated => ", withheld by the route",
            ResponseStatus.Error => ", the call failed",
            _ => "",
        };
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"status\">repeat {answer.Repeat}{status}{Language(answer.Match)}</p>\n");
        if (answer.Text.Length == 0)
            return;

        // An answer may be in any language, whatever was asked; the direction follows its letters.
        string attributes = answer.Match is LanguageMatch.Wrong or LanguageMatch.Mixed ? "lang=\"\" dir=\"auto\"" : $"lang=\"{HtmlText.Encode(language)}\" dir=\"auto\"";
        (string head, string rest) = HtmlText.Cut(answer.Text, Shown);
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"answer\" {attributes}>{HtmlText.Encode(head)}{(rest.Length > 0 ? " …" : "")}</div>\n");
        if (rest.Length == 0)
            return;
        (string kept, string left) = HtmlText.Cut(rest, Kept);
        html.Append(CultureInfo.InvariantCulture, $"<details><summary>{rest.Length} more characters</summary>\n<div class=\"answer\" {attributes}>… {HtmlText.Encode(kept)}</div>\n");
        if (left.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">The last {left.Length} characters are not shown here; the corpus has them.</p>\n");
        html.Append("</details>\n");
    }

    private static string Language(LanguageMatch match) => match switch
    {
        LanguageMatch.Wrong => ", in another language",
        LanguageMatch.Mixed => ", partly in another language",
        _ => "",
    };
}
