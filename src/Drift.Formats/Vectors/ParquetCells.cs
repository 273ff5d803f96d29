using System.Buffers.Binary;
using ParquetSharp;

namespace Drift.Formats;

/// <summary>What Parquet files of numbers have in common: the columns of a cell, half floats, and reading by name.</summary>
internal static class ParquetCells
{
    /// <summary>Columns of a cell.</summary>
    public static Column[] Columns { get; } =
        [new Column<string>("model"), new Column<string>("question_id"), new Column<string>("language"), new Column<string>("condition"), new Column<int>("repeat")];

    /// <summary>Writes the columns of a cell, which come first.</summary>
    public static void Put<TRow>(RowGroupWriter group, IReadOnlyList<TRow> rows, Func<TRow, Cell> cell)
    {
        Put(group, rows, r => cell(r).Model);
        Put(group, rows, r => cell(r).QuestionId);
        Put(group, rows, r => cell(r).Language);
        Put(group, rows, r => cell(r).Condition);
        Put(group, rows, r => cell(r).Repeat);
    }

    /// <summary>Writes the next column.</summary>
    public static void Put<TRow, T>(RowGroupWriter group, IReadOnlyList<TRow> rows, Func<TRow, T> value)
    {
        using LogicalColumnWriter<T> column = group.NextColumn().LogicalWriter<T>();
        column.WriteBatch([.. rows.Select(value)]);
    }

    /// <summary>Reads a column by its name.</summary>
    public static T[] Get<T>(RowGroupReader group, string[] found, string column)
    {
        using LogicalColumnReader<T> reader = group.Column(Array.IndexOf(found, column)).LogicalReader<T>();
        return reader.ReadAll(checked((int)group.MetaData.NumRows));
    }

    /// <summary>Reads the columns of a cell.</summary>
    public static Cell[] Cells(RowGroupReader group, string[] found)
    {
        string[] model = Get<string>(group, found, "model"), question = Get<string>(group, found, "question_id"), language = Get<string>(group, found, "language"), condition = Get<string>(group, found, "condition");
        int[] repeat = Get<int>(group, found, "repeat");
        return [.. model.Select((m, i) => new Cell(string.Intern(m), string.Intern(question[i]), string.Intern(language[i]), string.Intern(condition[i]), repeat[i]))];
    }

    /// <summary>Names of a file's columns.</summary>
    public static string[] Names(ParquetFileReader file) =>
        [.. Enumerable.Range(0, file.FileMetaData.Schema.NumColumns).Select(i => file.FileMetaData.Schema.Column(i).Path.ToDotVector()[0])];

    /// <summary>Numbers as half floats, little-endian.</summary>
    public static byte[] Halves(ReadOnlySpan<float> vector)
    {
        byte[] halves = new byte[vector.Length * sizeof(ushort)];
        for (int i = 0; i < vector.Length; i++)
            BinaryPrimitives.WriteHalfLittleEndian(halves.AsSpan(i * sizeof(ushort)), (Half)vector[i]);
        return halves;
    }

    /// <summary>Numbers from half floats.</summary>
    public static float[] Wide(byte[] halves)
    {
        float[] wide = new float[halves.Length / sizeof(ushort)];
        for (int i = 0; i < wide.Length; i++)
            wide[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(halves.AsSpan(i * sizeof(ushort)));
        return wide;
    }
}
