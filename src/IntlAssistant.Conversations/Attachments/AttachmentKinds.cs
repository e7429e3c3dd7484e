using System.Text;
using System.Text.Unicode;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>The kinds of files that may be sent, told by their first bytes and not by what they call themselves.</summary>
internal static class AttachmentKinds
{
    public const string Allowed = "PDF, PNG, JPEG, Word, Excel and plain text files";

    private static readonly (string ContentType, string[] Extensions, byte[] Beginning)[] Kinds =
    [
        ("application/pdf", [".pdf"], "%PDF-"u8.ToArray()),
        ("image/png", [".png"], [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        ("image/jpeg", [".jpg", ".jpeg"], [0xFF, 0xD8, 0xFF]),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], "PK\x03\x04"u8.ToArray()),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], "PK\x03\x04"u8.ToArray()),
    ];

    /// <summary>What a file is; <see langword="null"/> when it is of no kind that is allowed, or of another than its name says.</summary>
    public static string? Of(string name, ReadOnlySpan<byte> content)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        foreach (var kind in Kinds)
        {
            if (kind.Extensions.Contains(extension))
            {
                return content.StartsWith(kind.Beginning) ? kind.ContentType : null;
            }
        }

        return extension == ".txt" && !content.Contains((byte)0) && Utf8.IsValid(content) ? "text/plain; charset=utf-8" : null;
    }

    /// <summary>A name that can be shown and offered for saving: without folders, control characters and marks that turn the direction.</summary>
    public static string NameOf(string given)
    {
        const int longest = 120;
        var last = given.Split('/', '\\')[^1];
        var clean = new StringBuilder(last.Length);
        foreach (var letter in last)
        {
            var isTurning = letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F';
            if (!char.IsControl(letter) && !isTurning)
            {
                clean.Append(letter);
            }
        }

        var name = clean.ToString().Trim(' ', '.');
        return name.Length <= longest ? name : string.Concat(name.AsSpan(0, longest - Path.GetExtension(name).Length), Path.GetExtension(name));
    }
}
