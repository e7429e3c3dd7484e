using IntlAssistant.Conversations.Attachments;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IntlAssistant.Server.Files;

/// <summary>Marks a page whose forms carry files: as much is read as the settings allow, and it is kept in memory, never in a temporary file.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const int Words = 256 * 1024;
    private static readonly object TooMuch = new();

    /// <summary>Before the anti-forgery check, which reads the form.</summary>
    public int Order => 900;

    /// <summary>Whether the form was larger than is allowed, and was not read.</summary>
    public static bool HasTooMuch(HttpContext context) => context.Items.ContainsKey(TooMuch);

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var limits = http.RequestServices.GetRequiredService<IAttachmentStore>().Limits;
        var most = Words + (limits is null ? 0 : (long)limits.MaxAtOnce * limits.MaxBytes);
        var isTooMuch = http.Request.ContentLength > most;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // What is too much is passed over, so that the browser gets to read why.
            size.MaxRequestBodySize = isTooMuch ? null : most;
        }

        if (isTooMuch)
        {
            http.Items[TooMuch] = true;
            http.Request.Form = FormCollection.Empty;
        }
        else
        {
            http.Features.Set<IFormFeature>(new FormFeature(
                http.Request, new FormOptions { MemoryBufferThreshold = (int)Math.Min(most, int.MaxValue), MultipartBodyLengthLimit = most }));
        }
    }
}
