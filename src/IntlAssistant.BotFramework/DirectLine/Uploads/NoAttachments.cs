namespace IntlAssistant.BotFramework.DirectLine.Uploads;

internal sealed class NoAttachments : IAttachmentStore
{
    public UploadLimits? Limits => null;

    public Task<UploadOutcome> KeepAsync(string conversationId, IReadOnlyList<UploadedFile> files, CancellationToken cancellationToken) =>
        throw Unexpected();

    public Task<UploadOutcome.Refused> RefuseAsync(string conversationId, UploadExcess excess, CancellationToken cancellationToken) =>
        throw Unexpected();

    private static NotSupportedException Unexpected() => new("This host keeps no files of visitors.");
}
