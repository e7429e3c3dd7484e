using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using IntlAssistant.Answering.Vectors.Static;
using IntlAssistant.Conversations.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Settings;

/// <summary>Tells why the server did not start in sentences, and without a stack trace, where the reason is one that its user can mend.</summary>
internal static partial class StartupFailure
{
    /// <summary>The sentences; <see langword="null"/> for a failure that is nobody's but the program's.</summary>
    public static IReadOnlyList<string>? Explain(Exception failure) => failure switch
    {
        StartupException startup => startup.Sentences,
        OptionsValidationException options => [.. options.Failures],
        AggregateException several when several.InnerExceptions.Select(Explain).ToList() is var all && all.TrueForAll(sentences => sentences is not null) =>
            [.. all.SelectMany(sentences => sentences!)],
        StaticModelException model => [$"Model:EmbeddingFolder cannot be used: {model.Message} Put the files of one Model2Vec model there, or take the setting away."],
        StorageException or DirectoryNotFoundException => [failure.Message],
        IOException { InnerException: AddressInUseException } => [Taken(failure.Message)],
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            ["The address may not be listened on by this user; choose a port above 1023, for example --urls http://localhost:5001."],
        InvalidOperationException when UnreadableSetting().Match(failure.Message) is { Success: true } setting =>
            [$"{setting.Groups["key"].Value} is not {Kind(setting.Groups["type"].Value)}; mend it, then restart."],
        InvalidDataException { InnerException: FormatException { InnerException: JsonException json } } =>
            [$"{failure.Message.TrimEnd('.')}: line {json.LineNumber + 1} is not valid JSON. Mend it, then restart."],
        FormatException or UriFormatException when failure.Message.Contains("URI", StringComparison.OrdinalIgnoreCase)
            || failure.Message.Contains("address", StringComparison.OrdinalIgnoreCase) =>
            [$"The address to listen on cannot be read ({failure.Message.TrimEnd('.')}); write for example --urls http://localhost:5001."],
        _ => null,
    };

    // The value itself may be a secret in the wrong place and is not repeated.
    private static string Kind(string type) => type switch
    {
        "System.Boolean" => "true or false",
        "System.TimeSpan" => "a length of time, such as 00:30:00",
        "System.Int32" or "System.Int64" => "a whole number",
        "System.Double" or "System.Decimal" => "a number, such as 0.02",
        _ => "what this setting can be",
    };

    // The words of the framework's configuration binder.
    [GeneratedRegex("^Failed to convert configuration value (?:'.*' )?at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnreadableSetting();

    private static string Taken(string message)
    {
        var address = message.Split(' ').FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal))?.TrimEnd(':', '.');
        return $"The address {address ?? "to listen on"} is taken by another program; stop that one, or choose another address, "
            + "for example --urls http://localhost:5001.";
    }
}
