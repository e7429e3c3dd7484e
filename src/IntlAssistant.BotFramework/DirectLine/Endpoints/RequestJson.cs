using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

/// <summary>Reads the small bodies that may also be left out.</summary>
internal static class RequestJson
{
    public static async Task<(T? Value, IResult? Refusal)> ReadOptionalAsync<T>(HttpRequest request, int maxBytes, JsonTypeInfo<T> type)
        where T : class
    {
        byte[]? body = await RequestBody.ReadAsync(request, maxBytes, request.HttpContext.RequestAborted);
        if (body is null)
        {
            return (null, DirectLineErrors.TooLarge(maxBytes));
        }

        if (body.Length == 0)
        {
            return (null, null);
        }

        if (!RequestBody.IsJson(request))
        {
            return (null, DirectLineErrors.NotJson());
        }

        try
        {
            return (JsonSerializer.Deserialize(body, type), null);
        }
        catch (JsonException wrong)
        {
            return (null, DirectLineErrors.BadArgument($"The body cannot be read at '{wrong.Path ?? "$"}'."));
        }
    }
}
