using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace IntlAssistant.BotFramework.DirectLine.Uploads;

/// <summary>Reads an upload within its limits: a form with an activity and files, or one bare file.</summary>
internal sealed class UploadReader(UploadLimits limits, int maxActivityBytes)
{
    private const int MaxNameLength = 120;

    private readonly List<UploadedFile> files = [];
    private Activity activity = new() { Type = ActivityTypes.Message };

    /// <summary>What was sent.</summary>
    public Activity Activity => activity;

    /// <summary>Its files.</summary>
    public IReadOnlyList<UploadedFile> Files => files;

    /// <summary>What it has too much of; the rest was not read.</summary>
    public UploadExcess? Excess { get; private set; }

    /// <summary>Reads it.</summary>
    /// <returns>Why it cannot be read; <see langword="null"/> when it can, or has too much of something.</returns>
    public async Task<IResult?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            IResult? refusal = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
                ? await ReadAsync(request, type, cancellationToken)
                : DirectLineErrors.BadArgument("An upload needs a Content-Type: 'multipart/form-data', or the type of the one file that it is.");
            return refusal ?? (files.Count == 0 && Excess is null ? DirectLineErrors.BadArgument("The upload has no file.") : null);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            Excess = new UploadExcess(FileName: null);
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return DirectLineErrors.BadArgument("The form is cut off or malformed.");
        }
    }

    private async Task<IResult?> ReadAsync(HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancellationToken)
    {
        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            await ReadFileAsync(request.Body, Disposition(request.Headers.ContentDisposition), cancellationToken);
            return null;
        }

        string? boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return string.IsNullOrEmpty(boundary) || boundary.Length > 200
            ? DirectLineErrors.BadArgument("The form has no boundary.")
            : await ReadFormAsync(new MultipartReader(boundary, request.Body), cancellationToken);
    }

    private async Task<IResult?> ReadFormAsync(MultipartReader form, CancellationToken cancellationToken)
    {
        while (Excess is null && await form.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            ContentDispositionHeaderValue? disposition = Disposition(part.ContentDisposition);
            if (HeaderUtilities.RemoveQuotes(disposition?.Name ?? default) != "activity")
            {
                await ReadFileAsync(part.Body, disposition, cancellationToken);
            }
            else if (await ReadActivityAsync(part.Body, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<IResult?> ReadActivityAsync(Stream body, CancellationToken cancellationToken)
    {
        byte[]? json = await ReadAtMostAsync(body, maxActivityBytes, cancellationToken);
        if (json is null)
        {
            return DirectLineErrors.TooLarge(maxActivityBytes);
        }

        if (!ActivityReader.TryRead(json, out Activity? read, out string? problem))
        {
            return DirectLineErrors.BadArgument(problem);
        }

        activity = read;
        return null;
    }

    private async Task ReadFileAsync(Stream body, ContentDispositionHeaderValue? disposition, CancellationToken cancellationToken)
    {
        string name = CleanName(disposition);
        if (files.Count == limits.MaxFiles)
        {
            Excess = new UploadExcess(FileName: null);
        }
        else if (await ReadAtMostAsync(body, limits.MaxFileBytes, cancellationToken) is { } content)
        {
            files.Add(new UploadedFile(name, content));
        }
        else
        {
            Excess = new UploadExcess(name);
        }
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
