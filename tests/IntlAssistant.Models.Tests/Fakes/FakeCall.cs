using System.Text.Json;

namespace IntlAssistant.Models.Tests.Fakes;

/// <summary>What a service was asked.</summary>
/// <param name="Body">The request's document.</param>
/// <param name="Authorization">The header of that name.</param>
/// <param name="ApiKey">The header <c>api-key</c>.</param>
internal sealed record FakeCall(JsonElement Body, string Authorization, string ApiKey)
{
    /// <summary>The rules of the prompt.</summary>
    public string Rules => ContentOf("system");

    /// <summary>The material of the prompt.</summary>
    public string Material => ContentOf("user");

    /// <summary>The texts whose vectors are asked for; none when a reply is.</summary>
    public IReadOnlyList<string> Texts => !Body.TryGetProperty("input", out var input) ? []
        : input.ValueKind == JsonValueKind.String ? [input.GetString()!] : [.. input.EnumerateArray().Select(text => text.GetString()!)];

    /// <summary>Whether a question is to be put in other words.</summary>
    public bool IsQuestion => Rules.StartsWith("You prepare a search", StringComparison.Ordinal);

    private string ContentOf(string role)
    {
        var message = Body.GetProperty("messages").EnumerateArray().First(each => each.GetProperty("role").GetString() == role);
        var content = message.GetProperty("content");
        return content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
    }
}
