using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.Teams.Cards;

/// <summary>A case as its visitor may know it.</summary>
/// <param name="Case">Its number; <see langword="null"/> until it is stored.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Desk">Who reads it, in the visitor's language.</param>
/// <param name="Due">The promised time in words.</param>
/// <param name="AsksContact">Whether an address can be left.</param>
internal sealed record HandOverStanding(CaseId? Case, CaseState State, string? Desk, string? Due, bool AsksContact);
