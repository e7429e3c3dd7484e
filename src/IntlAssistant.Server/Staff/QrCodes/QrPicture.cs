using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace IntlAssistant.Server.Staff.QrCodes;

/// <summary>A text as a picture that a phone reads.</summary>
internal static class QrPicture
{
    private const int Quiet = 4;

    /// <summary>The picture as SVG; <see langword="null"/> when the text is too long for one that a phone reads off a screen.</summary>
    public static IHtmlContent? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return QrVersion.For(bytes.Length) is { } version ? new HtmlString(Draw(new QrMatrix(version, QrCodewords.Of(bytes, version)))) : null;
    }

    private static string Draw(QrMatrix squares)
    {
        var path = new StringBuilder();
        for (var row = 0; row < squares.Size; row++)
        {
            for (var column = 0; column < squares.Size; column++)
            {
                if (squares[column, row])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column + Quiet} {row + Quiet}h1v1h-1z");
                }
            }
        }

        var side = squares.Size + (2 * Quiet);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{path}\"/></svg>");
    }
}
