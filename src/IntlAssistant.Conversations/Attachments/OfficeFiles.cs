using System.IO.Compression;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>Looks into documents of Word and Excel, which are ZIP archives like many other things.</summary>
internal static class OfficeFiles
{
    private const int MostEntries = 10_000;
    private const string Macros = "vbaProject.bin";

    /// <summary>Whether a content is an archive with that part and without programs. Nothing of it is unpacked.</summary>
    public static bool Has(ReadOnlySpan<byte> content, string part)
    {
        if (!content.StartsWith("PK\x03\x04"u8))
        {
            return false;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count <= MostEntries
                && archive.Entries.Any(entry => entry.FullName == part)
                && !archive.Entries.Any(entry => entry.Name.Equals(Macros, StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
