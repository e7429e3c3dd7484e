namespace IntlAssistant.Conversations.Settings;

/// <summary>One version of a document that administrators keep.</summary>
/// <param name="Name">The document.</param>
/// <param name="Version">Its version, from 1 without gaps.</param>
/// <param name="Document">What it says; opaque to the store.</param>
/// <param name="By">Who saved it.</param>
/// <param name="At">When, UTC.</param>
public sealed record SavedSetting(string Name, long Version, string Document, string By, DateTimeOffset At);
