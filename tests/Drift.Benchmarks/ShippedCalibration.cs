using Drift.Embeddings;
using Drift.Formats;

namespace Drift.Benchmarks;

/// <summary>Makes the numbers that ship with an encoder: <c>calibrate ENCODER NTREX UDHR [OUT] [raw|centred] [LANGUAGES]</c>.</summary>
internal static class ShippedCalibration
{
    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("Expected: calibrate ENCODER NTREX UDHR [OUT] [raw|centred] [LANGUAGES]");
            return 1;
        }

        EncoderDefinition definition = EncoderCatalog.Find(args[0]);
        using SentenceEncoder encoder = SentenceEncoder.Load(definition);
        using VectorCache cache = VectorCache.Open(definition, warning: Console.Error.WriteLine);
        CalibrationOptions options = new()
        {
            Centred = args.Length > 4 ? args[4] == "centred" : null,
            Languages = args.Length > 5 ? args[5].Split(',') : null,
            Genre = ParallelTextReader.Read(args[2]),
            GenreSource = new CalibrationSource("Universal Declaration of Human Rights, 30 articles", "United Nations; pages MIT", "github.com/wooorm/udhr @ d3d3827"),
            Embedding = new EmbeddingOptions { Cache = cache, Progress = new Bar() },
        };
        CalibrationTable table = Calibrator.Calibrate(
            encoder, ParallelTextReader.Read(args[1]),
            new CalibrationSource("NTREX-128", "CC BY-SA 4.0", "github.com/MicrosoftTranslator/NTREX @ 8561f6a"), options);
        table.Write(args.Length > 3 ? args[3] : definition.Folder);
        Console.WriteLine($"\n{table}\n{table.Hash}");
        return 0;
    }

    private sealed class Bar : IProgress<EmbeddingProgress>
    {
        public void Report(EmbeddingProgress x) => Console.Error.Write($"\r{x.Done}/{x.Total} texts, {x.Tokens} tokens, {x.Elapsed:h\\:mm\\:ss}, left {x.Left:h\\:mm\\:ss} ");
    }
}
