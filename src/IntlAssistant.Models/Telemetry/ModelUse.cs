using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Telemetry;

/// <summary>What a call came to.</summary>
/// <param name="Operation"><c>chat</c> or <c>embeddings</c>.</param>
/// <param name="Model">The model that was asked for.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Usage">The tokens, where the service told them.</param>
/// <param name="Fault">Why nothing came of it; <see langword="null"/> when something did.</param>
internal sealed record ModelUse(string Operation, string Model, string? Purpose, TimeSpan Took, UsageDetails? Usage, string? Fault);
