namespace IntlAssistant.Conversations.Cases;

/// <summary>A time that a visitor was told.</summary>
/// <param name="Due">Until when staff will have responded, UTC.</param>
/// <param name="AtRisk">From when on staff must be warned, UTC; before <paramref name="Due"/>.</param>
public sealed record CasePromise(DateTimeOffset Due, DateTimeOffset AtRisk);
