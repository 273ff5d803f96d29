using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Drift.Embeddings;

/// <summary>What an encoder is: the contents of its <c>encoder.json</c> and the folder it lies in.</summary>
public sealed class EncoderDefinition
{
    private readonly Lazy<string> _hash;

    internal EncoderDefinition() => _hash = new Lazy<string>(ComputeHash);

    /// <summary>Id, also the name of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Who made it.</summary>
    public required string Maker { get; init; }

    /// <summary>SPDX id of its licence.</summary>
    public required string License { get; init; }

    /// <summary>Numbers in a vector.</summary>
    public required int Dimension { get; init; }

    /// <summary>Languages it was made for (BCP 47, <c>zh-Hans</c> and <c>zh-Hant</c> apart).</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>ONNX graph in the folder.</summary>
    public required string ModelFile { get; init; }

    /// <summary>The graph's input of token ids, [1, S] int64.</summary>
    public required string IdsInput { get; init; }

    /// <summary>The graph's input of the mask, [1, S] int64; all ones, since Drift never pads.</summary>
    public required string MaskInput { get; init; }

    /// <summary>The graph's output, [1, <see cref="Dimension"/>] float.</summary>
    public required string Output { get; init; }

    /// <summary>How text becomes token ids.</summary>
    public required TokenizerSettings Tokenizer { get; init; }

    /// <summary>Tokens that one pass takes, the prefix counted and the begin and end marks not; a longer text is cut into windows.</summary>
    public required int Window { get; init; }

    /// <summary>True where vectors are centred by default: the language's mean on the calibration text is taken away.</summary>
    public required bool Centred { get; init; }

    /// <summary>The paper to cite; null where there is none.</summary>
    public required EncoderCitation? Citation { get; init; }

    /// <summary>The folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// SHA-256 over the graph, the tokenizer and every setting that a vector depends on; lower-case hexadecimal.
    /// Names, languages and the citation do not count. Computed on first use (80 MB: below 0.3 s).
    /// </summary>
    public string Hash => _hash.Value;

    /// <summary>Whether graph and tokenizer are at hand; without them the encoder can name itself and its floors, but embed nothing.</summary>
    public bool HasFiles => File.Exists(ModelPath) && File.Exists(TokenizerPath);

    /// <summary>Path of the ONNX graph.</summary>
    public string ModelPath => Path.Combine(Folder, ModelFile);

    /// <summary>Path of the SentencePiece model.</summary>
    public string TokenizerPath => Path.Combine(Folder, Tokenizer.File);

    /// <summary>Reads the definition of an encoder.</summary>
    /// <param name="path">Its folder, or the <c>encoder.json</c> in it.</param>
    /// <param name="needsFiles">Whether graph and tokenizer must be there; false is enough for vectors that were made elsewhere.</param>
    /// <exception cref="FileNotFoundException">The folder lacks a file.</exception>
    /// <exception cref="InvalidDataException">The file is broken; all faults at once.</exception>
    public static EncoderDefinition Load(string path, bool needsFiles = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return EncoderFile.Read(path, needsFiles);
    }

    /// <summary>True if the encoder was made for the language; a bare <c>zh</c> is <c>zh-Hans</c>, <c>pt-BR</c> is served by <c>pt</c>.</summary>
    /// <param name="language">BCP 47.</param>
    public bool Knows(string language) => LanguageMatch.Of(language, Languages) is not null;

    /// <summary>Does nothing if the encoder knows all the languages; otherwise says which it lacks and what to take instead.</summary>
    /// <param name="languages">BCP 47.</param>
    /// <exception cref="ArgumentException">The encoder lacks a language.</exception>
    public void EnsureLanguages(IEnumerable<string> languages)
    {
        string[] wanted = [.. languages];
        string[] missing = [.. wanted.Where(x => !Knows(x))];
        if (missing.Length == 0)
            return;
        EncoderDefinition? other = EncoderCatalog.All().FirstOrDefault(x => x.Id != Id && wanted.All(x.Knows));
        string instead = other is not null
            ? $"the encoder '{other.Id}' knows {string.Join(", ", wanted)}"
            : $"no other encoder at hand knows {string.Join(", ", wanted)}; '{Id}' knows {string.Join(", ", Languages)}";
        throw new ArgumentException($"The encoder '{Id}' does not know {string.Join(", ", missing)}; {instead}.", nameof(languages));
    }

    /// <summary>Id, maker, dimension and number of languages.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Id} ({Maker}, {License}, {Dimension} numbers, {Languages.Count} languages)");

    private string ComputeHash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        TokenizerSettings t = Tokenizer;
        // Each file goes in as its own digest, so that no byte can move from one file to the next unseen.
        foreach (string file in (string[])[ModelPath, TokenizerPath])
        {
            using FileStream stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{Dimension}|{IdsInput}|{MaskInput}|{Output}|{Window}|{t.Begin}|{t.End}|{t.Unknown}|{t.Offset}|{t.RemovesControls}|{t.Prefix}")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
