using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Teams;

/// <summary>Checks the origins that may frame the console: what stands there goes into a header as it is.</summary>
internal sealed class TeamsTabOrigins : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var wrong = options.TabOrigins.Where(origin => !IsOrigin(origin)).Select(origin =>
            $"Teams:TabOrigins '{origin}' is not an origin; write 'https://teams.microsoft.com' or 'https://*.cloud.microsoft', without a path.").ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin.Replace("*.", "any.", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && origin.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '/' or '.' or '-' or '*')
        && origin.Count(letter => letter == '*') <= 1
        && address.GetLeftPart(UriPartial.Authority).Length == origin.Replace("*.", "any.", StringComparison.Ordinal).Length;
}
