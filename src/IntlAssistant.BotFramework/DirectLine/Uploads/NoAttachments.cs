namespace IntlAssistant.BotFramework.DirectLine.Uploads;

internal sealed class NoAttachments : IAttachmentStore
{
    public bool AcceptsFiles => false;

    public Task<Uri> KeepAsync(UploadedFile file, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This host keeps no files of visitors.");
}
