using IntlAssistant.Conversations.Cases;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Bot.Office;
using IntlAssistant.Knowledge.Languages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>The texts that staff write often, filled in for a case.</summary>
internal sealed class CannedAnswers(IOptions<StaffOptions> options, IOptions<OfficeOptions> office, CaseWords words)
{
    /// <summary>Those in the visitor's language first, then the others; each with its title.</summary>
    public IReadOnlyList<(string Title, string Text)> For(CaseFile file, StaffUi ui)
    {
        var spoken = file.Case.Language?.Split('-')[0];
        return [.. options.Value.Answers
            .Where(answer => !string.IsNullOrWhiteSpace(answer.Text))
            .OrderBy(answer => answer.Language == spoken ? 0 : answer.Language is null ? 1 : 2)
            .Select(answer => (Title(answer), Fill(answer, file.Case, file.Conversation.UserName, ui)))];
    }

    private string Title(CannedAnswer answer) => answer.Language is { } language ? $"{answer.Title} · {words.Language(language)}" : answer.Title;

    private string Fill(CannedAnswer answer, Case of, string? visitor, StaffUi ui) => answer.Text
        .Replace("{visitor}", visitor ?? "", StringComparison.Ordinal)
        .Replace("{me}", ui.Member?.Account.Name, StringComparison.Ordinal)
        .Replace("{office}", OfficeIn(answer.Language) ?? ui.OfficeName, StringComparison.Ordinal)
        .Replace("{case}", of.Id.ToString(), StringComparison.Ordinal);

    private string? OfficeIn(string? language) => LanguageTag.TryParse(language, out var tag) ? office.Value.NameIn(tag) : null;
}
