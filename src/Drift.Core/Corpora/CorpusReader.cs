using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;

namespace Drift;

/// <summary>Reads the files of a corpus in order, gathers every fault, and makes the corpus if there is none.</summary>
internal sealed class CorpusReader(string folder)
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    private readonly CorpusFaults _faults = new();
    private readonly List<InputFile> _inputs = [];
    private long _lastLength;

    /// <summary>Reads the folder; the corpus is null when there are faults.</summary>
    public (Corpus? Corpus, IReadOnlyList<CorpusFault> Faults) Read()
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no corpus folder {folder}.");
        CorpusHeader? header = ReadHeader();
        List<byte[]> rawQuestions = [], rawModels = [];
        Dictionary<string, int> questionLines = [], modelLines = [];
        List<Question>? questions = ReadRows(CorpusFiles.Questions, rawQuestions, questionLines, x => QuestionRow.Read(x, header?.HasTexts ?? true), x => x.Id);
        List<Model>? models = ReadRows(CorpusFiles.Models, rawModels, modelLines, ModelRow.Read, x => x.Id);
        ResponseFields fields = new(header, questions?.Select(x => x.Id), models?.Select(x => x.Id), _faults);
        ResponsesReader responses = new(fields, _faults);
        bool isThere = ReadLines(CorpusFiles.Responses, lines => responses.Read(lines), () => responses.Rows.Count);
        if (isThere && questions is not null && (header?.HasTexts ?? true))
            CheckTexts(questions, questionLines, responses.Asked);
        IReadOnlyList<Label> labels = _faults.Count == 0 ? ReadLabels(responses.Rows) : [];
        return _faults.Count > 0
            ? (null, _faults.InOrder())
            : (new Corpus(Path.GetFullPath(folder), header!, questions!, models!, responses.Rows, labels, _inputs, rawQuestions, rawModels, _lastLength), []);
    }

    // Labels name responses: where those have faults, what would follow is not told.
    private List<Label> ReadLabels(IReadOnlyList<Response> responses)
    {
        string path = Path.Combine(folder, CorpusFiles.Labels);
        if (!File.Exists(path))
            return [];
        byte[] bytes = File.ReadAllBytes(path);
        _inputs.Add(new InputFile(CorpusFiles.Labels, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        if (!Utf8.IsValid(bytes))
        {
            _faults.NotUnicode(CorpusFiles.Labels, 0, "", default);
            return [];
        }

        LabelsReader labels = new(responses, _faults);
        using StreamReader reader = new(new MemoryStream(bytes));
        labels.Read(reader);
        return labels.Rows;
    }

    private CorpusHeader? ReadHeader()
    {
        byte[]? raw = null;
        string path = Path.Combine(folder, CorpusFiles.Header);
        if (File.Exists(path))
        {
            raw = File.ReadAllBytes(path);
            _inputs.Add(new InputFile(CorpusFiles.Header, Convert.ToHexStringLower(SHA256.HashData(raw))));
        }

        if (raw is null)
        {
            _faults.Add(CorpusFiles.Header, 0, "", "found no such file, expected one that names the corpus, its licence and its languages");
            return null;
        }

        ReadOnlyMemory<byte> json = raw.AsSpan().StartsWith("\uFEFF"u8) ? raw.AsMemory(3) : raw;
        Dictionary<string, int> lines = [];
        return ReadObject(CorpusFiles.Header, 0, json, x => lines.GetValueOrDefault(x), row =>
        {
            lines = JsonLines.Of(json.Span);
            return CorpusHeader.Read(row, raw);
        });
    }

    // Null when a row could not be read: its id is then not known, and every response to it would be a fault that follows from that one.
    private List<T>? ReadRows<T>(string file, List<byte[]> raws, Dictionary<string, int> lineOf, Func<JsonRow, T?> read, Func<T, string> id)
        where T : class
    {
        List<T> rows = [];
        bool isWhole = true;
        bool isThere = ReadLines(file, lines =>
        {
            while (lines.Read())
            {
                int line = lines.Number;
                if (lines.Line.Span.Trim(" \t\r"u8).IsEmpty && !lines.IsTooLong)
                    continue;
                if (lines.IsTooLong)
                    _faults.Add(file, line, "", $"found a line of more than {Utf8LineReader.LongestLine >> 20} MiB, expected a shorter one");
                if (lines.IsTooLong || ReadObject(file, line, lines.Line, _ => line, read) is not { } found)
                {
                    isWhole = false;
                    continue;
                }

                if (!lineOf.TryAdd(id(found), line))
                    _faults.Add(file, line, "id", $"found '{id(found)}' a second time, the first is in line {lineOf[id(found)]}, expected each id once");
                rows.Add(found);
                raws.Add(lines.Line.ToArray());
            }
        }, () => rows.Count);
        return isThere && isWhole && rows.Count > 0 ? rows : null;
    }

    private T? ReadObject<T>(string file, int line, ReadOnlyMemory<byte> json, Func<string, int> lineOf, Func<JsonRow, T?> read)
        where T : class
    {
        try
        {
            if (!Utf8.IsValid(json.Span))
            {
                _faults.NotUnicode(file, line, "", default);
                return null;
            }

            using JsonDocument document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return read(new JsonRow(document.RootElement, file, lineOf, _faults));
            _faults.Add(file, line, "", $"found {CorpusFaults.Show(document.RootElement)}, expected {(line == 0 ? "an object" : "one object a line")}");
        }
        catch (JsonException e)
        {
            // A file of one object knows its line; a line of a file is given by the caller.
            int at = line == 0 ? (int)(e.LineNumber ?? -1) + 1 : line;
            _faults.BrokenJson(file, at, e, line == 0 ? "one whole object" : "one whole object a line");
        }
        catch (InvalidOperationException)
        {
            // Only a field's name is left that can be no Unicode: values are caught where they are read.
            _faults.NotUnicode(file, line, "", json.Span);
        }

        return null;
    }

    private bool ReadLines(string file, Action<Utf8LineReader> read, Func<int> rows)
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            _faults.Add(file, 0, "", "found no such file, expected one with one object a line");
            return false;
        }

        int before = _faults.Count;
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        read(new Utf8LineReader(stream, hash));
        _lastLength = stream.Position;
        _inputs.Add(new InputFile(file, Convert.ToHexStringLower(hash.GetHashAndReset())));
        if (rows() == 0 && _faults.Count == before)
            _faults.Add(file, 0, "", "found no row, expected at least one");
        return true;
    }

    // Conditions that are wordings have texts; conditions that are runs or routes were asked in the main wording.
    private void CheckTexts(List<Question> questions, Dictionary<string, int> lineOf, IReadOnlySet<(string Question, string Language, string Condition)> asked)
    {
        HashSet<(string, string)> reported = [];
        ILookup<string, (string Question, string Language, string Condition)> byQuestion = asked.ToLookup(x => x.Question);
        foreach (Question question in questions.DistinctBy(x => x.Id))
        {
            foreach ((_, string language, string condition) in byQuestion[question.Id])
            {
                bool isWording = question.Conditions.TryGetValue(condition, out IReadOnlyDictionary<string, string>? wording);
                string field = (isWording ? $"conditions.{condition}" : "text") + "." + language;
                bool isThere = (isWording ? wording! : question.Text).ContainsKey(language);
                if (!isThere && reported.Add((question.Id, field)) && !_faults.Has(CorpusFiles.Questions, lineOf[question.Id], field))
                    _faults.Add(CorpusFiles.Questions, lineOf[question.Id], field, $"found no text of question {question.Id} in {language}, expected one: it has responses in {language}");
            }
        }
    }
}
