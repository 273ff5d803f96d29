using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Drift.Benchmarks;

/// <summary>The files that Drift and its peers read: rows <c>emb_N.npy</c> and <c>.f32</c>, and their labels <c>emb_N.csv</c>, of a fixed generator.</summary>
internal sealed class PeerFiles(string folder)
{
    private const string Generator = "shared/parity/scripts/gen.py";
    private const string Sha256Start = "7740b190";

    public string Folder { get; } = Path.GetFullPath(folder);

    public string Stem(int n) => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"emb_{n}"));

    /// <summary>Makes the files where there are none and checks the hash of the largest; null when all is well, else what is wrong.</summary>
    public string? Prepare(string? python)
    {
        string largest = Stem(20000) + ".npy";
        if (!File.Exists(largest))
        {
            if (python is null)
                return $"There is no {largest}, and no Python with numpy to make it: numpy is needed, or --data with a folder of the files.";
            if (PeerPaths.Above(Generator) is not { } script)
                return $"There is no {largest}, and no {Generator} above the program to make it: expected either.";
            _ = Directory.CreateDirectory(Folder);
            PeerProcess made = PeerProcess.Run(python, [script, Folder], TimeSpan.FromMinutes(5));
            if (!made.IsDone)
                return $"{Generator} failed: {made.LastError}";
        }

        using FileStream file = File.OpenRead(largest);
        string hash = Convert.ToHexStringLower(SHA256.HashData(file));
        return hash.StartsWith(Sha256Start, StringComparison.Ordinal) ? null
            : $"The SHA-256 of {largest} starts {hash[..8]}, expected {Sha256Start}: figures of other data cannot be compared.";
    }

    /// <summary>The rows of one file, read one by one so that no copy of the file adds to the memory that is measured.</summary>
    public static float[][] Rows(string path)
    {
        using FileStream file = File.OpenRead(path);

        // Format 1.0 of NumPy: ten bytes, the last two of them the length of the header, which names the shape.
        byte[] start = new byte[10];
        file.ReadExactly(start);
        byte[] header = new byte[BitConverter.ToUInt16(start, 8)];
        file.ReadExactly(header);
        string text = System.Text.Encoding.ASCII.GetString(header);
        if (!text.Contains("'<f4'", StringComparison.Ordinal) || !text.Contains("'fortran_order': False", StringComparison.Ordinal))
            throw new InvalidDataException($"{path} is {text.Trim()}, expected rows of '<f4'.");
        string[] shape = text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..text.IndexOf(')', StringComparison.Ordinal)].Split(',', StringSplitOptions.TrimEntries);
        float[][] rows = new float[int.Parse(shape[0], CultureInfo.InvariantCulture)][];
        int dimension = int.Parse(shape[1], CultureInfo.InvariantCulture);
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[dimension];
            file.ReadExactly(MemoryMarshal.AsBytes(rows[i].AsSpan()));
        }

        return rows;
    }

    /// <summary>Columns of labels, such as q12 or l3, as numbers; or of scores.</summary>
    public static double[][] Columns(string path, params string[] names)
    {
        List<double>[] columns = [.. names.Select(_ => new List<double>())];
        int[] places = [];
        foreach (string[] words in File.ReadLines(path).Select(l => l.Split(',')))
        {
            if (places.Length == 0)
            {
                places = [.. names.Select(n => Array.IndexOf(words, n))];
                continue;
            }

            for (int c = 0; c < places.Length; c++)
                columns[c].Add(double.Parse(words[places[c]].AsSpan().TrimStart("qlom"), provider: CultureInfo.InvariantCulture));
        }

        return [.. columns.Select(c => c.ToArray())];
    }
}
