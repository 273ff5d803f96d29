using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Drift.Embeddings;

/// <summary>
/// The files of a <see cref="CalibrationTable"/>. <c>calibration.json</c>: encoder, texts, mean tokens by language and bucket, floors by pair and
/// bucket. <c>calibration-means.f32</c>: the mean vectors, little-endian float32, languages in the order of the JSON, within one its buckets in
/// order, within one the numbers of the vector; no header.
/// </summary>
internal static class CalibrationFile
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static (byte[] Json, byte[] Means) Serialize(CalibrationTable table)
    {
        byte[] means = Means(table);
        int dimension = table.Means(table.Languages[0]).Buckets[0].Mean.Length;
        // One value on one line, so that a change of one number is a change of one line.
        StringBuilder json = new("{\n");
        _ = json.Append(CultureInfo.InvariantCulture, $"  \"format\": {Format},\n")
            .Append(CultureInfo.InvariantCulture, $"  \"encoder\": {One(new EncoderRow(table.EncoderId, table.EncoderHash))},\n")
            .Append(CultureInfo.InvariantCulture, $"  \"centred\": {One(table.IsCentred)},\n")
            .Append(CultureInfo.InvariantCulture, $"  \"source\": {One(table.Source)},\n")
            .Append(CultureInfo.InvariantCulture, $"  \"genre\": {One(table.GenreSource)},\n")
            .Append(CultureInfo.InvariantCulture, $"  \"means\": {One(new MeansRow(MeansName(table), dimension, Convert.ToHexStringLower(SHA256.HashData(means))))},\n")
            .Append("  \"languages\": [\n    ")
            .AppendJoin(",\n    ", table.Languages.Select(x => One(new LanguageRow(x, [.. table.Means(x).Buckets.Select(y => y.Tokens)]))))
            .Append("\n  ],\n  \"pairs\": [\n")
            .AppendJoin(",\n", table.Floors.Select(Pair))
            .Append("\n  ]\n}\n");
        return (Encoding.UTF8.GetBytes(json.ToString()), means);
    }

    public static void Write(CalibrationTable table, string folder)
    {
        (byte[] json, byte[] means) = Serialize(table);
        File.WriteAllBytes(Path.Combine(folder, MeansName(table)), means);
        File.WriteAllBytes(Path.Combine(folder, table.FileStem + ".json"), json);
    }

    private static string MeansName(CalibrationTable table) => table.FileStem + "-means.f32";

    /// <exception cref="FileNotFoundException">The file, or the means beside it, are missing.</exception>
    /// <exception cref="InvalidDataException">One of them is broken.</exception>
    public static CalibrationTable Read(string file)
    {
        try
        {
            TableRow row = JsonSerializer.Deserialize<TableRow>(File.ReadAllBytes(file), Options)
                ?? throw new InvalidDataException($"{file}: found null, expected an object.");
            if (row.Format != Format)
                throw new InvalidDataException($"{file}: field 'format' is {row.Format}, expected {Format}.");
            string meansFile = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, row.Means.File);
            if (!File.Exists(meansFile))
                throw new FileNotFoundException($"{file}: the means '{row.Means.File}' are not beside it.", meansFile);
            byte[] means = File.ReadAllBytes(meansFile);
            int expected = row.Languages.Sum(x => x.Tokens.Count) * row.Means.Dimension * sizeof(float);
            if (means.Length != expected || Convert.ToHexStringLower(SHA256.HashData(means)) != row.Means.Sha256)
                throw new InvalidDataException($"{meansFile}: {means.Length} bytes, expected {expected} with the SHA-256 {row.Means.Sha256[..Math.Min(12, row.Means.Sha256.Length)]}… that {Path.GetFileName(file)} names.");
            return new CalibrationTable(
                row.Encoder.Id, row.Encoder.Hash, row.Source, row.Genre, row.Centred,
                [.. row.Pairs.Select(x => new FloorTable(x.A, x.B, x.Buckets, x.GenreError))], Means(row, means), row.Means.File.Replace("-means.f32", "", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }

    private static byte[] Means(CalibrationTable table)
    {
        float[] numbers = [.. table.Languages.SelectMany(x => table.Means(x).Buckets).SelectMany(x => x.Mean)];
        byte[] bytes = new byte[numbers.Length * sizeof(float)];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), numbers[i]);
        return bytes;
    }

    private static Dictionary<string, LanguageMeans> Means(TableRow row, byte[] bytes)
    {
        Dictionary<string, LanguageMeans> means = new(StringComparer.Ordinal);
        int at = 0;
        foreach ((string language, IReadOnlyList<double> tokens) in row.Languages)
        {
            means.Add(language, new LanguageMeans([.. tokens.Select(x =>
            {
                float[] mean = new float[row.Means.Dimension];
                for (int i = 0; i < mean.Length; i++, at += sizeof(float))
                    mean[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(at));
                return (x, mean);
            })]));
        }

        return means;
    }

    private static string Pair(FloorTable pair)
    {
        string error = pair.GenreError is { } x ? $", \"genreError\": {One(x)}" : "";
        return $"    {{ \"a\": {One(pair.A)}, \"b\": {One(pair.B)}{error}, \"buckets\": [\n      {string.Join(",\n      ", pair.Buckets.Select(One))} ] }}";
    }

    private static string One<T>(T value) => JsonSerializer.Serialize(value, Options);

    private sealed record TableRow(
        int Format, EncoderRow Encoder, bool Centred, CalibrationSource Source, CalibrationSource? Genre, MeansRow Means,
        IReadOnlyList<LanguageRow> Languages, IReadOnlyList<PairRow> Pairs);

    private sealed record EncoderRow(string Id, string Hash);

    private sealed record MeansRow(string File, int Dimension, string Sha256);

    private sealed record LanguageRow(string Language, IReadOnlyList<double> Tokens);

    private sealed record PairRow(string A, string B, IReadOnlyList<FloorBucket> Buckets, double? GenreError = null);
}
