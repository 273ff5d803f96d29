using SkiaSharp;

namespace Drift.Plotting;

/// <summary>Draws a sheet on a Skia canvas, for PNG and PDF.</summary>
internal static class SheetPainter
{
    public static byte[] Png(Sheet sheet, double scale)
    {
        SKImageInfo info = new((int)Math.Ceiling(sheet.Width * scale), (int)Math.Ceiling(sheet.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using SKSurface surface = SKSurface.Create(info);
        surface.Canvas.Scale((float)scale);
        Draw(sheet, surface.Canvas);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    public static byte[] Pdf(Sheet sheet, string title, string alternativeText)
    {
        // No dates: the same figure is the same file, whenever it is made.
        SKDocumentPdfMetadata metadata = new() { Title = title, Subject = alternativeText, Creator = "Drift", Producer = "Drift", RasterDpi = 300 };
        using MemoryStream stream = new();
        using (SKDocument document = SKDocument.CreatePdf(stream, metadata))
        {
            SKCanvas canvas = document.BeginPage((float)sheet.Width, (float)sheet.Height);
            Draw(sheet, canvas);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }

    private static void Draw(Sheet sheet, SKCanvas canvas)
    {
        canvas.Clear(SKColors.White);
        using SKPaint paint = new() { IsAntialias = true };
        foreach (Shape shape in sheet.Shapes)
        {
            using SKPath path = SKPath.ParseSvgPathData(shape.Path);
            if (shape.Fill is not null)
            {
                (paint.Style, paint.Color) = (SKPaintStyle.Fill, SKColor.Parse(shape.Fill));
                canvas.DrawPath(path, paint);
            }

            if (shape.Stroke is not null)
            {
                (paint.Style, paint.Color, paint.StrokeWidth) = (SKPaintStyle.Stroke, SKColor.Parse(shape.Stroke), (float)shape.StrokeWidth);
                canvas.DrawPath(path, paint);
            }
        }
    }
}
