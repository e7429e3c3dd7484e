using System.Text;
using System.Text.Unicode;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>The kinds of files that may be sent, told by their content and not by what they call themselves.</summary>
internal static class AttachmentKinds
{
    private static readonly AttachmentKind[] All =
    [
        new("pdf", "application/pdf", [], content => content.StartsWith("%PDF-"u8)),
        new("png", "image/png", [], content => content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])),
        new("jpg", "image/jpeg", ["jpeg", "jpe", "jfif"], content => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])),
        new("gif", "image/gif", [], content => content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8)),
        new("webp", "image/webp", [], content => content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..].StartsWith("WEBP"u8)),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [], content => OfficeFiles.Has(content, "word/document.xml")),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [], content => OfficeFiles.Has(content, "xl/workbook.xml")),
        new("txt", "text/plain; charset=utf-8", ["text"], content => !content.Contains((byte)0) && Utf8.IsValid(content)),
    ];

    /// <summary>What the settings call them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(kind => kind.Name)];

    /// <summary>Those that the settings allow.</summary>
    public static IReadOnlyList<AttachmentKind> In(AttachmentOptions options) =>
        options.Types.Count == 0 ? All : [.. All.Where(kind => options.Types.Contains(kind.Name, StringComparer.OrdinalIgnoreCase))];

    /// <summary>What a file is; <see langword="null"/> when it is of no kind that is allowed, or of another than its name says.</summary>
    /// <remarks>Text is anything: a page of HTML is text too. So a name that says something else than the content is refused.</remarks>
    public static AttachmentKind? Of(string name, ReadOnlySpan<byte> content, AttachmentOptions options)
    {
        var extension = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        foreach (var kind in In(options))
        {
            // Without an extension only what has a mark of its own is known.
            var isNamed = extension.Length == 0 ? kind.Name != "txt" : kind.Name == extension || kind.OtherExtensions.Contains(extension);
            if (isNamed && kind.Is(content))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>A name that can be shown and offered for saving: without folders, control characters and marks that turn the direction.</summary>
    public static string NameOf(string given)
    {
        const int longest = 120;
        var last = given.Split('/', '\\')[^1];
        var clean = new StringBuilder(last.Length);
        foreach (var letter in last)
        {
            var isTurning = letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';
            if (!char.IsControl(letter) && !isTurning)
            {
                clean.Append(letter);
            }
        }

        var name = clean.ToString().Trim(' ', '.');
        var extension = Path.GetExtension(name);
        return name.Length <= longest ? name
            : extension.Length > longest / 2 ? Cut(name, longest)
            : Cut(name, longest - extension.Length) + extension;
    }

    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
