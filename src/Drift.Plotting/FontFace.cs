using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;
using HarfBuzzBuffer = HarfBuzzSharp.Buffer;

namespace Drift.Plotting;

/// <summary>One font file of the assembly: HarfBuzz shapes with it, Skia gives the outlines.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Faces live as long as the process.")]
internal sealed class FontFace
{
    private readonly Lock gate = new();
    private readonly Font shaper;
    private readonly SKFont outlines;
    private readonly int unitsPerEm;

    private FontFace(byte[] bytes)
    {
        SKTypeface typeface = SKTypeface.FromData(SKData.CreateCopy(bytes));
        unitsPerEm = typeface.UnitsPerEm;

        // Outlines in the font's own units: no hinting, so a picture is the same at any size.
        outlines = new SKFont(typeface, unitsPerEm) { Hinting = SKFontHinting.None, LinearMetrics = true, Subpixel = true };
        GCHandle handle = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        Blob blob = new(handle.AddrOfPinnedObject(), bytes.Length, MemoryMode.ReadOnly, handle.Free);
        shaper = new Font(new Face(blob, 0));
        shaper.SetScale(unitsPerEm, unitsPerEm);
        shaper.SetFunctionsOpenType();
    }

    /// <summary>Reads a font that ships in the assembly.</summary>
    public static FontFace Open(string resource)
    {
        using Stream stream = typeof(FontFace).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is missing from the assembly.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new FontFace(bytes);
    }

    /// <summary>Whether the font has a glyph for a character.</summary>
    public bool Has(int codePoint)
    {
        lock (gate)
            return outlines.ContainsGlyph(codePoint);
    }

    /// <summary>Shapes a run; gives its advance at a size, and adds its outlines to <paramref name="path"/> when there is one.</summary>
    public double Shape(string run, double size, double x, double y, PathText? path)
    {
        double scale = size / unitsPerEm;
        lock (gate)
        {
            using HarfBuzzBuffer buffer = new();
            buffer.AddUtf16(run);
            buffer.GuessSegmentProperties();
            shaper.Shape(buffer);
            double pen = 0;
            ReadOnlySpan<GlyphInfo> glyphs = buffer.GetGlyphInfoSpan();
            ReadOnlySpan<GlyphPosition> places = buffer.GetGlyphPositionSpan();
            for (int i = 0; i < glyphs.Length; i++)
            {
                if (path is not null)
                {
                    // A blank has no outline, which Skia may say with null.
                    using SKPath? outline = outlines.GetGlyphPath((ushort)glyphs[i].Codepoint);
                    if (outline is not null)
                        path.Add(outline, scale, x + scale * (pen + places[i].XOffset), y - scale * places[i].YOffset);
                }

                pen += places[i].XAdvance;
            }

            return scale * pen;
        }
    }
}
