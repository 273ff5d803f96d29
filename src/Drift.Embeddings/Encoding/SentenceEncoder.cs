using Microsoft.ML.OnnxRuntime;

namespace Drift.Embeddings;

/// <summary>Turns texts into vectors with an encoder from this computer. Thread-safe; nothing is uploaded.</summary>
/// <remarks>
/// <para>One text, or one window of it, is one pass of the graph on one thread, and nothing is padded. So a vector is a pure function of its text:
/// the same bytes whatever was embedded before, beside it, or on how many threads (on one kind of processor). Work in parallel over texts.</para>
/// <para>A text of n tokens with n above the room r (the window without the prefix) is cut into k = ⌈n / r⌉ windows of ⌈n / k⌉ tokens; its vector
/// is their mean weighted by tokens, set to unit length. Sums are in double.</para>
/// </remarks>
public sealed partial class SentenceEncoder : IDisposable
{
    private readonly PieceTokenizer _tokenizer;
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly string[] _inputs;
    private readonly string[] _outputs;
    private readonly int _room;

    private SentenceEncoder(EncoderDefinition definition)
    {
        Definition = definition;
        _tokenizer = new PieceTokenizer(definition);
        _room = definition.Window - _tokenizer.Prefix.Length;
        _inputs = [definition.IdsInput, definition.MaskInput];
        _outputs = [definition.Output];
        using SessionOptions options = new()
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            // A memory pattern is kept for every length of text ever seen, and a long corpus has thousands.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _session = new InferenceSession(definition.ModelPath, options);
    }

    /// <summary>The encoder's definition.</summary>
    public EncoderDefinition Definition { get; }

    /// <summary>Loads an encoder: 0.5 to 1 s, 200 MB.</summary>
    /// <param name="definition">From <see cref="EncoderCatalog.Find"/> or <see cref="EncoderDefinition.Load"/>.</param>
    /// <exception cref="InvalidDataException">The graph or the tokenizer cannot be read, or the graph has not the inputs and the output that are named.</exception>
    public static SentenceEncoder Load(EncoderDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        SentenceEncoder encoder;
        try
        {
            encoder = new SentenceEncoder(definition);
        }
        catch (Exception e) when (e is OnnxRuntimeException or Google.Protobuf.InvalidProtocolBufferException or ArgumentException)
        {
            throw new InvalidDataException($"The encoder '{definition.Id}' in '{definition.Folder}' cannot be loaded: {e.Message}", e);
        }

        try
        {
            encoder.CheckGraph();
            return encoder;
        }
        catch
        {
            encoder.Dispose();
            throw;
        }
    }

    /// <summary>Embeds a text.</summary>
    /// <param name="text">Any length; half surrogate pairs are read as U+FFFD.</param>
    /// <param name="cancellation">Looked at between windows.</param>
    /// <exception cref="ArgumentException">The text is empty, or blank, or nothing of it is left after tokenization.</exception>
    public EncodedText Encode(string text, CancellationToken cancellation = default) => Encode(text, int.MaxValue, cancellation);

    /// <summary>Embeds the beginning of a text, for comparisons at one length.</summary>
    /// <param name="text">Any length.</param>
    /// <param name="maxTokens">Tokens to embed at most; above 0.</param>
    /// <param name="cancellation">Looked at between windows.</param>
    /// <exception cref="ArgumentException">As without a limit.</exception>
    public EncodedText Encode(string text, int maxTokens, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTokens, 1);
        TokenSequence tokens = _tokenizer.Tokenize(text, maxTokens);
        if (tokens.Ids.Length == 0)
            throw new ArgumentException($"The text has {text.Length} characters and no token; an empty answer must never be embedded, since its vector would be that of the encoder's marks.", nameof(text));
        int windows = (tokens.Ids.Length - 1) / _room + 1;
        double[] sum = new double[Definition.Dimension];
        if (windows == 1)
        {
            Add(tokens.Ids, 1, sum);
        }
        else
        {
            int length = (tokens.Ids.Length - 1) / windows + 1;
            for (int start = 0; start < tokens.Ids.Length; start += length)
            {
                cancellation.ThrowIfCancellationRequested();
                ReadOnlySpan<int> window = tokens.Ids.AsSpan(start, Math.Min(length, tokens.Ids.Length - start));
                Add(window, window.Length, sum);
            }
        }

        return new EncodedText(Unit(sum), tokens.Ids.Length, windows, tokens.UnknownPieces, tokens.Pieces);
    }

    /// <summary>Tokens of a text, the encoder's marks and prefix not counted; 0 for a text that cannot be embedded.</summary>
    /// <param name="text">Any length.</param>
    public int CountTokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _tokenizer.Tokenize(text).Ids.Length;
    }

    /// <summary>Token ids of a text, without marks and prefix.</summary>
    internal int[] Tokens(string text) => _tokenizer.Tokenize(text).Ids;

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }

    private void Add(ReadOnlySpan<int> window, double weight, double[] sum)
    {
        int[] prefix = _tokenizer.Prefix;
        long[] ids = new long[window.Length + prefix.Length + 2], mask = new long[ids.Length];
        Array.Fill(mask, 1L);
        int at = 0;
        ids[at++] = Definition.Tokenizer.Begin;
        foreach (int id in prefix)
            ids[at++] = id;
        foreach (int id in window)
            ids[at++] = id;
        ids[at] = Definition.Tokenizer.End;

        long[] shape = [1, ids.Length];
        using OrtValue idsValue = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using OrtValue maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using IDisposableReadOnlyCollection<OrtValue> results = _session.Run(_run, _inputs, [idsValue, maskValue], _outputs);
        ReadOnlySpan<float> vector = results[0].GetTensorDataAsSpan<float>();
        if (vector.Length != sum.Length)
            throw new InvalidDataException($"The encoder '{Definition.Id}' gave {vector.Length} numbers, expected {sum.Length} (field 'dimension').");
        for (int i = 0; i < sum.Length; i++)
            sum[i] += weight * vector[i];
    }

    private float[] Unit(double[] sum)
    {
        double squares = 0;
        foreach (double x in sum)
            squares += x * x;
        double norm = Math.Sqrt(squares);
        if (!double.IsFinite(norm) || norm == 0)
            throw new InvalidDataException($"The encoder '{Definition.Id}' gave a vector of length {norm}, expected a finite one above 0.");
        return Array.ConvertAll(sum, x => (float)(x / norm));
    }

    private void CheckGraph()
    {
        string[] lacking =
        [
            .. _inputs.Where(x => !_session.InputMetadata.ContainsKey(x)).Select(x => $"input '{x}'"),
            .. _outputs.Where(x => !_session.OutputMetadata.ContainsKey(x)).Select(x => $"output '{x}'"),
        ];
        if (lacking.Length > 0)
            throw new InvalidDataException($"The graph '{Definition.ModelPath}' has no {string.Join(" and no ", lacking)}; it has {string.Join(", ", _session.InputMetadata.Keys)} and {string.Join(", ", _session.OutputMetadata.Keys)}.");
    }
}
