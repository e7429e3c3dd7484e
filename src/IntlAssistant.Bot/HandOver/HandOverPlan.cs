using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Desks;

namespace IntlAssistant.Bot.HandOver;

/// <summary>Who will read a case that is handed over at this moment, and until when the visitor will have heard.</summary>
/// <param name="Desk">The desk; <see langword="null"/> for the whole office.</param>
/// <param name="Moment">How it stands now; <see langword="null"/> when no hours are known.</param>
/// <param name="Promise">What can be promised; <see langword="null"/> when nothing.</param>
/// <param name="DueThere">The promised time on the office's clock.</param>
internal sealed record HandOverPlan(Desk? Desk, OfficeMoment? Moment, CasePromise? Promise, DateTimeOffset? DueThere);
