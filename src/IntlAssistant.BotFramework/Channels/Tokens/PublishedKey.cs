using System.Collections.Frozen;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>A key that a provider signs with.</summary>
/// <param name="Key">The key.</param>
/// <param name="Endorsements">The channels that it may speak for; empty where the provider endorses none.</param>
internal sealed record PublishedKey(SecurityKey Key, FrozenSet<string> Endorsements);
