using System.Globalization;
using System.Text.Json;
using IntlAssistant.Conversations.Settings;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.ReadyTexts;

/// <summary>The ready texts: those of the settings file until an editor saves others in the console.</summary>
internal sealed class ReadyTextStore(IOptions<StaffOptions> options, ISettingStore store)
{
    private const string Name = "ready-texts";

    /// <summary>The texts in force.</summary>
    public async Task<ReadyTextList> CurrentAsync(CancellationToken cancellationToken) =>
        await store.FindAsync(Name, cancellationToken) is { } saved ? Read(saved) : OfFile();

    /// <summary>What was saved, newest first: who did it and when.</summary>
    public Task<IReadOnlyList<SavedSetting>> HistoryAsync(int limit, CancellationToken cancellationToken) =>
        store.HistoryAsync(Name, limit, cancellationToken);

    /// <summary>Saves the whole list over the version that was read.</summary>
    /// <returns>Whether it is saved; not when somebody else has saved since.</returns>
    public async Task<bool> SaveAsync(ReadyTextList list, string by, CancellationToken cancellationToken) =>
        await store.SaveAsync(
            Name, JsonSerializer.Serialize(list.Texts, ReadyTextJson.Default.IReadOnlyListReadyText), list.Version, by, cancellationToken) is not null;

    /// <summary>The list of a version.</summary>
    public static ReadyTextList Read(SavedSetting saved) =>
        new(JsonSerializer.Deserialize(saved.Document, ReadyTextJson.Default.IReadOnlyListReadyText) ?? [], saved.Version);

    private ReadyTextList OfFile() => new(
        [.. options.Value.Answers.Index()
            .Where(answer => !string.IsNullOrWhiteSpace(answer.Item.Text))
            .Select(answer => new ReadyText(
                string.Create(CultureInfo.InvariantCulture, $"file-{answer.Index + 1}"), answer.Item.Title, answer.Item.Language, answer.Item.Text))],
        0);
}
