using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Signals;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Unanswered;

/// <summary>Questions stayed unanswered, or something was decided about a group of them.</summary>
internal sealed class UnansweredSignal(IReplicaNews news, ILogger<UnansweredSignal> logger) : PlainSignal("unanswered", news, logger);
