using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Server.Health;

/// <summary>How the server is.</summary>
/// <param name="Status"><c>ok</c>, <c>degraded</c> (it works, with less) or <c>unavailable</c>.</param>
/// <param name="Checks">Its parts.</param>
internal sealed record Readiness(string Status, IReadOnlyDictionary<string, Check> Checks)
{
    public const string Ok = "ok";
    public const string Degraded = "degraded";
    public const string Unavailable = "unavailable";

    /// <summary>As well as its worst part.</summary>
    public static Readiness Of(IReadOnlyDictionary<string, Check> checks) =>
        new(checks.Values.Any(check => check.Status == Unavailable) ? Unavailable
            : checks.Values.Any(check => check.Status == Degraded) ? Degraded
            : Ok,
            checks);

    /// <summary>Without what is wrong: which parts there are, and how they are.</summary>
    public Readiness ForStrangers() => this with { Checks = Checks.ToDictionary(pair => pair.Key, pair => pair.Value with { Problems = null }) };
}

/// <summary>How a part is.</summary>
/// <param name="Status">In the words of <see cref="Readiness"/>.</param>
/// <param name="Problems">What is wrong, in sentences for administrators; nothing when nothing is.</param>
internal sealed record Check(string Status, IReadOnlyList<string>? Problems)
{
    public static Check Fine { get; } = new(Readiness.Ok, null);
}

/// <summary>How health is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Readiness))]
internal sealed partial class HealthJson : JsonSerializerContext;
