using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>The bytes of attachments: a folder a conversation beside the database, a file an attachment.</summary>
internal sealed class AttachmentFiles(IOptions<StorageOptions> options)
{
    private const string Folder = "attachments";

    private readonly string _root = Path.Combine(Path.GetDirectoryName(SqliteLocation.File(options.Value))!, Folder); // a full path has a folder

    /// <summary>Writes a file; when it returns, the bytes are on the disk.</summary>
    public async Task WriteAsync(ConversationId conversation, Guid id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var file = PathOf(conversation, id);
        SqliteFile.CreateFolder(Path.GetDirectoryName(file)!); // made of a folder and a name
        await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        await stream.WriteAsync(content, cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Opens a file; <see langword="null"/> when it is gone.</summary>
    public Stream? Open(ConversationId conversation, Guid id)
    {
        try
        {
            return File.OpenRead(PathOf(conversation, id));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Removes one file.</summary>
    public void Remove(ConversationId conversation, Guid id)
    {
        if (File.Exists(PathOf(conversation, id)))
        {
            Overwrite(PathOf(conversation, id));
            File.Delete(PathOf(conversation, id));
        }
    }

    /// <summary>Removes the files of a conversation; first their bytes are written over, as far as the disk does so.</summary>
    public void Remove(ConversationId conversation)
    {
        var folder = Path.Combine(_root, conversation.ToString());
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            Overwrite(file);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Overwrite(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        var zeros = new byte[64 * 1024];
        for (var left = stream.Length; left > 0; left -= zeros.Length)
        {
            stream.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
        }

        stream.Flush(flushToDisk: true);
    }

    private string PathOf(ConversationId conversation, Guid id) =>
        Path.Combine(_root, conversation.ToString(), id.ToString("N"));
}
