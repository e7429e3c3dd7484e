using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>The bytes of attachments: a folder a conversation beside the database, a file an attachment.</summary>
internal sealed class AttachmentFiles(IOptions<StorageOptions> options) : IAttachmentContents
{
    private const string Folder = "attachments";

    private readonly string _root = Path.Combine(Path.GetDirectoryName(SqliteLocation.File(options.Value))!, Folder); // a full path has a folder

    /// <inheritdoc/>
    public async Task WriteAsync(ConversationId conversation, Guid id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var stream = Create(PathOf(conversation, id));
        await stream.WriteAsync(content, cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(ConversationId conversation, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(File.OpenRead(PathOf(conversation, id)));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<(ConversationId Conversation, Guid Id)> List()
    {
        if (!Directory.Exists(_root))
        {
            return [];
        }

        var files = new List<(ConversationId, Guid)>();
        foreach (var file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
        {
            // What is not named as ours are is not ours.
            if (Guid.TryParseExact(Path.GetFileName(file), "N", out var id)
                && Guid.TryParseExact(Path.GetFileName(Path.GetDirectoryName(file)), "N", out var conversation))
            {
                files.Add((new ConversationId(conversation), id));
            }
        }

        return files;
    }

    /// <inheritdoc/>
    /// <remarks>The folder of its conversation goes with the last; first the bytes are written over, as far as the disk does so.</remarks>
    public void Remove(ConversationId conversation, Guid id)
    {
        var file = PathOf(conversation, id);
        if (File.Exists(file))
        {
            Overwrite(file);
            File.Delete(file);
        }

        try
        {
            Directory.Delete(Path.GetDirectoryName(file)!); // made of a folder and a name
        }
        catch (IOException)
        {
            // There are other files in it, or it is gone already.
        }
    }

    /// <remarks>The folder goes with its last file, maybe just before it is wanted for another.</remarks>
    private static FileStream Create(string file)
    {
        for (var tries = 0; ; tries++)
        {
            SqliteFile.CreateFolder(Path.GetDirectoryName(file)!); // as above
            try
            {
                return new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            }
            catch (DirectoryNotFoundException) when (tries < 3)
            {
            }
        }
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
