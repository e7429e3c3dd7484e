namespace IntlAssistant.BotFramework.DirectLine.Uploads;

/// <summary>Keeps the files that visitors send. Without one of the host's own, files are refused.</summary>
/// <remarks>
/// What a visitor sends is hostile until proven otherwise: name and type are the client's words. The host looks at the content, and serves
/// the files under addresses that nobody can guess and that end, with <c>X-Content-Type-Options: nosniff</c>, and with
/// <c>Content-Disposition: attachment</c> for all but PNG, JPEG, GIF and WebP.
/// </remarks>
public interface IAttachmentStore
{
    /// <summary>How much of an upload is read; <see langword="null"/> where no files are kept.</summary>
    UploadLimits? Limits { get; }

    /// <summary>Keeps the files of one upload, all or none.</summary>
    Task<UploadOutcome> KeepAsync(string conversationId, IReadOnlyList<UploadedFile> files, CancellationToken cancellationToken);

    /// <summary>Tells of an upload that went over the limits and was not read to its end.</summary>
    Task<UploadOutcome.Refused> RefuseAsync(string conversationId, UploadExcess excess, CancellationToken cancellationToken);
}
