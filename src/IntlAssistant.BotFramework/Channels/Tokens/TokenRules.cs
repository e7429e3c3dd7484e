using IntlAssistant.BotFramework.Registration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>The kinds of callers that may show a token, told apart by who issued it.</summary>
internal sealed class TokenRules : IDisposable
{
    private readonly List<TokenRule> rules;

    public TokenRules(
        IOptions<BotOptions> settings, IHostEnvironment environment, KeyReader reader, TimeProvider time, ILogger<SigningKeys> logger)
    {
        BotOptions options = settings.Value;
        rules = [new ServiceTokens(options, environment.IsDevelopment(), KeysAt(new Uri(options.OpenIdMetadata)))];
        if (environment.IsDevelopment())
        {
            rules.Add(new EmulatorTokens(options, KeysAt(EmulatorTokens.Metadata(options))));
        }

        SigningKeys KeysAt(Uri metadata) => new(metadata, options.KeyRefreshInterval, reader, time, logger);
    }

    /// <summary>The rule for the tokens of an issuer; <see langword="null"/> when nobody of that name may call.</summary>
    public TokenRule? For(string issuer) => rules.Find(rule => rule.Issuers.Contains(issuer, StringComparer.Ordinal));

    public void Dispose() => rules.ForEach(rule => rule.Keys.Dispose());
}
