using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.ReadyTexts;

/// <summary>A ready text that an editor writes.</summary>
[Authorize(StaffPolicies.Editor)]
internal sealed class TextModel(ReadyTextStore texts, Placeholders placeholders) : StaffPage
{
    private const string New = "new";
    private const string List = "/staff/settings/texts";
    private const int LongestTitle = 80;
    private const int LongestText = 4000;
    private const int MostTexts = 200;
    private const int SomeCase = 27;

    /// <summary>The text's id; <c>new</c> for one that is being made.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = New;

    /// <summary>The version of the whole list that was read.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public bool IsNew => Id == New;

    /// <summary>The text as a visitor would read it.</summary>
    public string Example => placeholders.Fill(new ReadyText(Id, "", Language, Text ?? ""), Ui["texts.someVisitor"], Member.Account.Name, SomeCase, Ui.OfficeName);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var list = await texts.CurrentAsync(cancellationToken);
        Version = list.Version;
        if (IsNew)
        {
            Language = Ui.Language.Tag.Value;
            return Page();
        }

        if (list.Find(Id) is not { } text)
        {
            return NotFound();
        }

        (Title, Language, Text) = (text.Title, text.Language, text.Text);
        return Page();
    }

    [StaffAction(StaffRole.Editor, "texts.save")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var list = await texts.CurrentAsync(cancellationToken);
        if (!IsNew && list.Find(Id) is null)
        {
            return NotFound();
        }

        var text = new ReadyText(
            IsNew ? Guid.NewGuid().ToString("N") : Id, (Title ?? "").Trim(), string.IsNullOrWhiteSpace(Language) ? null : Language, (Text ?? "").Trim());
        return Fault(text, list) is { } fault ? Again(fault) : await SaveAsync(list.With(text), text.Id, "texts.saved", cancellationToken);
    }

    [StaffAction(StaffRole.Editor, "texts.remove")]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        var list = await texts.CurrentAsync(cancellationToken);
        return list.Find(Id) is null ? NotFound() : await SaveAsync(list.Without(Id), Id, "texts.removed", cancellationToken);
    }

    private async Task<IActionResult> SaveAsync(ReadyTextList list, string id, string notice, CancellationToken cancellationToken)
    {
        StaffAudit.Note(HttpContext, id);
        return await texts.SaveAsync(list with { Version = Version }, Member.Account.Id.ToString(), cancellationToken)
            ? Done(List, notice)
            : Again(Ui["fault.Changed"]);
    }

    private string? Fault(ReadyText text, ReadyTextList list) =>
        text.Title.Length is 0 or > LongestTitle ? Ui.With("texts.noTitle", ("most", Ui.Number(LongestTitle)))
        : text.Text.Length is 0 or > LongestText ? Ui.With("texts.noText", ("most", Ui.Number(LongestText)))
        : Placeholders.Unknown(text.Text) is [var name, ..] ? Ui.With("texts.unknown", ("name", name))
        : IsNew && list.Texts.Count >= MostTexts ? Ui.With("texts.tooMany", ("most", Ui.Number(MostTexts)))
        : null;
}
