using System.Globalization;
using Dapper;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Attachments;

/// <inheritdoc/>
internal sealed class AttachmentStore(
    IDatabase database, AttachmentFiles files, IOptions<AttachmentOptions> options, TimeProvider time) : IAttachmentStore
{
    private const string Columns =
        "id AS Id, conversation_id AS ConversationId, name AS Name, content_type AS ContentType, length AS Length, at AS At";

    /// <inheritdoc/>
    public async Task<AttachmentSaved> SaveAsync(
        ConversationId conversation, string name, string contentType, Stream content, CancellationToken cancellationToken)
    {
        var clean = AttachmentKinds.NameOf(name);
        var bytes = await ReadAsync(content, cancellationToken);
        if (bytes is null)
        {
            return Refuse(AttachmentFault.TooLarge, string.Create(
                CultureInfo.InvariantCulture, $"The file is too large; {options.Value.MaxBytes / 1024.0 / 1024.0:0.#} MB are possible."));
        }

        if (bytes.Length == 0)
        {
            return Refuse(AttachmentFault.Empty, "The file is empty.");
        }

        // What the sender says of the kind counts for nothing: the bytes tell.
        if (AttachmentKinds.Of(clean, bytes) is not { } kind)
        {
            return Refuse(AttachmentFault.WrongType, $"This kind of file cannot be sent; {AttachmentKinds.Allowed} can.");
        }

        return await KeepAsync(new Attachment(Guid.NewGuid(), conversation, clean, kind, bytes.Length, time.Milliseconds().ToTime()), bytes, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Attachment?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM attachments WHERE id = @Id";
        return database.ReadAsync(
            async connection => (await connection.QuerySingleOrDefaultAsync<AttachmentRow>(sql, new { Id = id.ToString("N") }))?.ToAttachment(),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } found ? files.Open(found.Conversation, id) : null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Attachment>> ListAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM attachments WHERE conversation_id = @Conversation ORDER BY at, id";
        return database.ReadAsync<IReadOnlyList<Attachment>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<AttachmentRow>(sql, new { Conversation = conversation.ToString() });
                return [.. rows.Select(row => row.ToAttachment())];
            },
            cancellationToken);
    }

    /// <summary>The file first, then its row: a row never names a file that is not there.</summary>
    private async Task<AttachmentSaved> KeepAsync(Attachment attachment, byte[] bytes, CancellationToken cancellationToken)
    {
        const string count = "SELECT COUNT(*) FROM attachments WHERE conversation_id = @ConversationId";
        const string insert =
            """
            INSERT INTO attachments (id, conversation_id, name, content_type, length, at)
            VALUES (@Id, @ConversationId, @Name, @ContentType, @Length, @At)
            """;
        await files.WriteAsync(attachment.Conversation, attachment.Id, bytes, cancellationToken);
        var isKept = false;
        try
        {
            isKept = await database.WriteAsync(
                async connection =>
                {
                    await ConversationTable.LockAsync(connection, attachment.Conversation);
                    var row = AttachmentRow.Of(attachment);
                    return await connection.ExecuteScalarAsync<long>(count, row) < options.Value.MaxFiles
                        && await connection.ExecuteAsync(insert, row) == 1;
                },
                cancellationToken);
        }
        finally
        {
            if (!isKept)
            {
                files.Remove(attachment.Conversation, attachment.Id);
            }
        }

        return isKept
            ? new AttachmentSaved.Done(attachment)
            : Refuse(AttachmentFault.TooMany, $"A conversation can have {options.Value.MaxFiles} files.");
    }

    /// <summary>The bytes; <see langword="null"/> when they are too many, of which no more are read than shows it.</summary>
    private async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (read.Length + count > options.Value.MaxBytes)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static AttachmentSaved.Refused Refuse(AttachmentFault fault, string message) => new(fault, message);
}
