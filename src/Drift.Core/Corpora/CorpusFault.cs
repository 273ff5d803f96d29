namespace Drift;

/// <summary>Something wrong in a file of a corpus: where it is, what was found and what was expected.</summary>
/// <param name="File">Name of the file within the corpus.</param>
/// <param name="Line">Number of the line, from 1; 0 when it is about the whole file.</param>
/// <param name="Field">The field, dots between levels (<c>text.zh</c>); empty when it is about the whole line.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record CorpusFault(string File, int Line, string Field, string Message)
{
    /// <summary><c>responses.jsonl:12: language: found 'xx', expected one of en, zh</c>.</summary>
    public override string ToString() =>
        File + (Line > 0 ? FormattableString.Invariant($":{Line}") : "") + ": " + (Field.Length > 0 ? Field + ": " : "") + Message;
}
