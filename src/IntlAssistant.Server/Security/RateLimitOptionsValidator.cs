using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Security;

/// <summary>Says which limits cannot be.</summary>
internal sealed class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>
{
    private const int Most = 1_000_000;

    public ValidateOptionsResult Validate(string? name, RateLimitOptions options)
    {
        (string Key, int Value)[] limits =
        [
            (nameof(options.MessagesPerVisitor), options.MessagesPerVisitor),
            (nameof(options.MessagesPerAddress), options.MessagesPerAddress),
            (nameof(options.TokensPerAddress), options.TokensPerAddress),
            (nameof(options.SignInsPerAddress), options.SignInsPerAddress),
        ];
        var faults = limits
            .Where(limit => limit.Value is < 1 or > Most)
            .Select(limit => $"RateLimits:{limit.Key} '{limit.Value}' is not a limit; write a number a minute from 1 to {Most}.")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
