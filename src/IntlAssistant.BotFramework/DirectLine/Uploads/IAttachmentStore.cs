namespace IntlAssistant.BotFramework.DirectLine.Uploads;

/// <summary>Keeps the files that visitors send. Without one of the host's own, files are refused.</summary>
/// <remarks>
/// What a visitor sends is hostile until proven otherwise. Whoever serves the files does so under addresses that nobody
/// can guess and that end, with <c>X-Content-Type-Options: nosniff</c>, and with <c>Content-Disposition: attachment</c>
/// for all but PNG, JPEG, GIF and WebP.
/// </remarks>
public interface IAttachmentStore
{
    /// <summary>Whether files are kept at all.</summary>
    bool AcceptsFiles { get; }

    /// <summary>Keeps a file; number, size and type are within the limits of <see cref="DirectLineOptions"/>.</summary>
    /// <returns>The absolute address that the file can be fetched from without a header.</returns>
    Task<Uri> KeepAsync(UploadedFile file, CancellationToken cancellationToken);
}
