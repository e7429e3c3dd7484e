using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace IntlAssistant.BotFramework.DirectLine.Uploads;

/// <summary>Reads an upload within its limits: a form with an activity and files, or one bare file.</summary>
internal sealed class UploadReader(DirectLineOptions options, string conversationId)
{
    private const int MaxNameLength = 120;
    private static readonly string[] SafeTypes = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"];

    private readonly List<UploadedFile> files = [];
    private Activity activity = new() { Type = ActivityTypes.Message };

    /// <summary>What was sent, or why it is refused.</summary>
    public async Task<(Activity Activity, IReadOnlyList<UploadedFile> Files, IResult? Refusal)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        IResult? refusal = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            ? await ReadAsync(request, type, cancellationToken)
            : DirectLineErrors.BadArgument("An upload needs a Content-Type: 'multipart/form-data', or the type of the one file that it is.");
        return (activity, files, refusal ?? (files.Count == 0 ? DirectLineErrors.BadArgument("The upload has no file.") : null));
    }

    private async Task<IResult?> ReadAsync(HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancellationToken)
    {
        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return await ReadFileAsync(request.Body, type, Disposition(request.Headers.ContentDisposition), cancellationToken);
        }

        string? boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200)
        {
            return DirectLineErrors.BadArgument("The form has no boundary.");
        }

        try
        {
            return await ReadFormAsync(new MultipartReader(boundary, request.Body), cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return DirectLineErrors.BadArgument("The form is cut off or malformed.");
        }
    }

    private async Task<IResult?> ReadFormAsync(MultipartReader form, CancellationToken cancellationToken)
    {
        while (await form.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            ContentDispositionHeaderValue? disposition = Disposition(part.ContentDisposition);
            MediaTypeHeaderValue? type =
                MediaTypeHeaderValue.TryParse(part.ContentType, out MediaTypeHeaderValue? parsed) ? parsed : null;
            IResult? refusal = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default) == "activity"
                ? await ReadActivityAsync(part.Body, cancellationToken)
                : await ReadFileAsync(part.Body, type, disposition, cancellationToken);
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<IResult?> ReadActivityAsync(Stream body, CancellationToken cancellationToken)
    {
        byte[]? json = await ReadAtMostAsync(body, options.MaxActivityBytes, cancellationToken);
        if (json is null)
        {
            return DirectLineErrors.TooLarge(options.MaxActivityBytes);
        }

        if (!ActivityReader.TryRead(json, out Activity? read, out string? problem))
        {
            return DirectLineErrors.BadArgument(problem);
        }

        activity = read;
        return null;
    }

    private async Task<IResult?> ReadFileAsync(
        Stream body, MediaTypeHeaderValue? type, ContentDispositionHeaderValue? disposition, CancellationToken cancellationToken)
    {
        IEnumerable<string> allowed = options.FileTypes.Count > 0 ? options.FileTypes : SafeTypes;
        string? contentType = allowed.FirstOrDefault(name => name.Equals(type?.MediaType.Value, StringComparison.OrdinalIgnoreCase));
        if (contentType is null)
        {
            return DirectLineErrors.BadArgument($"Files of this type are not accepted; send {string.Join(", ", allowed)}.");
        }

        if (files.Count == options.MaxFiles)
        {
            return DirectLineErrors.BadArgument($"At most {options.MaxFiles} files can be sent at once.");
        }

        byte[]? content = await ReadAtMostAsync(body, options.MaxFileBytes, cancellationToken);
        if (content is null)
        {
            return DirectLineErrors.TooLarge(options.MaxFileBytes);
        }

        files.Add(new UploadedFile(conversationId, CleanName(disposition), contentType, content));
        return null;
    }

    private static ContentDispositionHeaderValue? Disposition(string? header) =>
        ContentDispositionHeaderValue.TryParse(header, out ContentDispositionHeaderValue? disposition) ? disposition : null;

    /// <remarks>
    /// What the visitor calls a file is a label: whatever could make a path, a header or a reversed extension of it is
    /// taken out.
    /// </remarks>
    private static string CleanName(ContentDispositionHeaderValue? disposition)
    {
        StringSegment given = disposition?.FileNameStar is { HasValue: true } encoded
            ? encoded
            : HeaderUtilities.RemoveQuotes(disposition?.FileName ?? default);
        string name = UserIds.CleanName(given.Value)?.Split('/', '\\')[^1].Trim('.', ' ') ?? string.Empty;
        return name.Length switch { 0 => "file", > MaxNameLength => name[^MaxNameLength..], _ => name };
    }

    private static async Task<byte[]?> ReadAtMostAsync(Stream body, int maxBytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and int count)
        {
            if (content.Length + count > maxBytes)
            {
                return null;
            }

            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
