using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Signals;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Entries;

/// <summary>What visitors are told has changed.</summary>
internal sealed class EntrySignal(IReplicaNews news, ILogger<EntrySignal> logger) : PlainSignal("entries", news, logger);
