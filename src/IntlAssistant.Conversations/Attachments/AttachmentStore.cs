using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Attachments;

/// <inheritdoc/>
/// <remarks>
/// A file's row is there before the file and goes before it, so that a file without a row is always what a crash left, and a row without
/// a file was never finished: no activity names it, and it is swept.
/// </remarks>
internal sealed class AttachmentStore(
    IDatabase database, IAttachmentContents files, IOptions<AttachmentOptions> options, TimeProvider time) : IAttachmentStore
{
    // From the upload to the message that names it is a matter of milliseconds.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public AttachmentLimits? Limits { get; } = !options.Value.Enabled ? null : new AttachmentLimits(
        options.Value.MaxBytes,
        options.Value.MaxAtOnce,
        options.Value.MaxFiles,
        [.. AttachmentKinds.In(options.Value).Select(kind => kind.Name)]);

    /// <inheritdoc/>
    public async Task<AttachmentsSaved> SaveAsync(
        ConversationId conversation, IReadOnlyList<SentFile> sent, CancellationToken cancellationToken)
    {
        if (Limits is null || sent.Count > options.Value.MaxAtOnce)
        {
            return new AttachmentsSaved.Refused(Limits is null ? AttachmentFault.NotTaken : AttachmentFault.TooManyAtOnce);
        }

        var now = time.Milliseconds().ToTime();
        var attachments = new List<Attachment>(sent.Count);
        foreach (var file in sent)
        {
            var name = AttachmentKinds.NameOf(file.Name);
            if (Check(name, file.Content.Span, out var kind) is { } fault)
            {
                return new AttachmentsSaved.Refused(fault, name);
            }

            var shown = Path.HasExtension(name) ? name : $"{(name.Length == 0 ? "file" : name)}.{kind!.Name}"; // without a fault there is a kind
            attachments.Add(new Attachment(Guid.NewGuid(), conversation, shown, kind!.ContentType, file.Content.Length, now));
        }

        return await KeepAsync(conversation, attachments, sent, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Attachment?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => AttachmentTable.FindAsync(connection, id), cancellationToken);

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } found ? await files.OpenAsync(found.Conversation, id, cancellationToken) : null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Attachment>> ListAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => AttachmentTable.ListAsync(connection, conversation), cancellationToken);

    /// <inheritdoc/>
    public async Task RemoveAsync(IReadOnlyList<Attachment> attachments, CancellationToken cancellationToken)
    {
        if (attachments.Count == 0)
        {
            return;
        }

        await database.WriteAsync(
            connection => AttachmentTable.DeleteAsync(connection, attachments.Select(attachment => attachment.Id)), cancellationToken);
        foreach (var attachment in attachments)
        {
            files.Remove(attachment.Conversation, attachment.Id);
        }
    }

    /// <inheritdoc/>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = (time.GetUtcNow() - Grace).ToUnixTimeMilliseconds();
        var unnamed = await database.ReadAsync(connection => AttachmentTable.UnnamedAsync(connection, before), cancellationToken);
        if (unnamed.Count > 0)
        {
            await database.WriteAsync(connection => AttachmentTable.DeleteAsync(connection, unnamed), cancellationToken);
        }

        // Listed before the rows are asked for: what comes meanwhile had its row first.
        var left = 0;
        foreach (var chunk in files.List().Chunk(500))
        {
            var known = await database.ReadAsync(
                connection => AttachmentTable.KnownAsync(connection, [.. chunk.Select(file => file.Id)]), cancellationToken);
            foreach (var (conversation, id) in chunk.Where(file => !known.Contains(file.Id)))
            {
                files.Remove(conversation, id);
                left++;
            }
        }

        return Math.Max(unnamed.Count, left);
    }

    private AttachmentFault? Check(string name, ReadOnlySpan<byte> content, out AttachmentKind? kind)
    {
        kind = null;
        return content.Length > options.Value.MaxBytes ? AttachmentFault.TooLarge
            : content.Length == 0 ? AttachmentFault.Empty
            : (kind = AttachmentKinds.Of(name, content, options.Value)) is null ? AttachmentFault.WrongType
            : null;
    }

    private async Task<AttachmentsSaved> KeepAsync(
        ConversationId conversation, List<Attachment> attachments, IReadOnlyList<SentFile> sent, CancellationToken cancellationToken)
    {
        database.CheckSpace();
        var fault = await database.WriteAsync(
            async connection =>
            {
                await connection.LockAsync("attachments"); // their bytes are counted together
                await ConversationTable.LockAsync(connection, conversation);
                var (ofConversation, bytes) = await AttachmentTable.CountAsync(connection, conversation);
                var fault = ofConversation + attachments.Count > options.Value.MaxFiles ? AttachmentFault.TooMany
                    : bytes + attachments.Sum(attachment => attachment.Length) > options.Value.MaxTotalBytes ? AttachmentFault.NoRoom
                    : (AttachmentFault?)null;
                if (fault is null)
                {
                    await AttachmentTable.InsertAsync(connection, attachments);
                }

                return fault;
            },
            cancellationToken);
        return fault is { } why ? new AttachmentsSaved.Refused(why) : await WriteAsync(attachments, sent, cancellationToken);
    }

    private async Task<AttachmentsSaved> WriteAsync(
        List<Attachment> attachments, IReadOnlyList<SentFile> sent, CancellationToken cancellationToken)
    {
        var isWritten = false;
        try
        {
            for (var i = 0; i < attachments.Count; i++)
            {
                await files.WriteAsync(attachments[i].Conversation, attachments[i].Id, sent[i].Content, cancellationToken);
            }

            // An erasure that came in between took the rows, and found no files yet.
            var ids = attachments.Select(attachment => attachment.Id).ToList();
            isWritten = (await database.ReadAsync(connection => AttachmentTable.KnownAsync(connection, ids), cancellationToken)).Count == ids.Count;
        }
        finally
        {
            if (!isWritten)
            {
                await RemoveAsync(attachments, CancellationToken.None);
            }
        }

        return isWritten
            ? new AttachmentsSaved.Done(attachments)
            : throw new KeyNotFoundException("The conversation has just been erased.");
    }
}
