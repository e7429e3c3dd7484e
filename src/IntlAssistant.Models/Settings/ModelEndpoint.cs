namespace IntlAssistant.Models.Settings;

/// <summary>Where a model is reached.</summary>
internal static class ModelEndpoint
{
    private static readonly Uri OllamaHere = new("http://localhost:11434/v1");
    private static readonly Uri OpenAIs = new("https://api.openai.com/v1");

    /// <summary>The address below which the protocol's paths begin.</summary>
    public static Uri Of(ModelOptions options) => options.Provider switch
    {
        ModelProviders.AzureOpenAI => WithPath(new Uri(options.Endpoint!), "openai/v1"),
        ModelProviders.Ollama when options.Endpoint is { } endpoint => WithPath(new Uri(endpoint), "v1"),
        ModelProviders.Ollama => OllamaHere,
        _ => options.Endpoint is { } endpoint ? new Uri(endpoint) : OpenAIs,
    };

    /// <summary>What is wrong with an address; <see langword="null"/> when nothing is.</summary>
    public static string? FaultOf(string endpoint) =>
        !Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            ? "is not a web address; write for example https://models.university.example/v1."
            : address.Scheme == "http" && !address.IsLoopback && !IsLocal(address)
                ? "sends visitors' questions and the key over the net unencrypted; write https, or http for a machine of your own network."
                : null;

    // The resource's bare address is what portals show.
    private static Uri WithPath(Uri address, string path) =>
        address.AbsolutePath.Length <= 1 ? new Uri(address, path) : address;

    // A name without a dot, as containers have, or an address of a private network.
    private static bool IsLocal(Uri address) => address.HostNameType switch
    {
        UriHostNameType.Dns => !address.Host.Contains('.', StringComparison.Ordinal) || address.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
            || address.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase),
        UriHostNameType.IPv4 => System.Net.IPAddress.Parse(address.Host).GetAddressBytes() is
            [10, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..],
        UriHostNameType.IPv6 => System.Net.IPAddress.Parse(address.DnsSafeHost) is { } ip && (ip.IsIPv6UniqueLocal || ip.IsIPv6LinkLocal),
        _ => false,
    };
}
