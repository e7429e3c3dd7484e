using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Privacy;
using IntlAssistant.Conversations.Retention;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.People;

/// <summary>How long things are kept, and the receipts of what was deleted, newest first.</summary>
[Authorize(StaffPolicies.Administrator)]
internal sealed class DeletedModel(IRetention retention, IStaffAccounts accounts, IOptions<PrivacyOptions> options) : StaffPage
{
    private const int Shown = 100;
    private Dictionary<string, string> names = [];

    /// <summary>The days by kind; 0 for always.</summary>
    public IReadOnlyList<(string Kind, int Days)> Kept
    {
        get
        {
            var days = options.Value.Retention;
            return
            [
                (nameof(days.Conversations), days.Conversations),
                (nameof(days.Cases), days.Cases),
                (nameof(days.Attachments), days.Attachments),
                (nameof(days.Receipts), days.Receipts),
                (nameof(days.Audit), days.Audit),
            ];
        }
    }

    /// <summary>The receipts.</summary>
    public IReadOnlyList<ErasureReceipt> Receipts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        names = (await accounts.ListAsync(cancellationToken)).ToDictionary(one => one.Id.ToString(), one => one.Name);
        Receipts = await retention.ReceiptsAsync(Shown, cancellationToken);
    }

    /// <summary>On whose wish.</summary>
    public string By(ErasureReceipt receipt) => Word("deletedBy." + receipt.By) ?? names.GetValueOrDefault(receipt.By, receipt.By);

    /// <summary>How many entries where, without the places that had none.</summary>
    public string Places(ErasureReceipt receipt) => string.Join(
        Ui["list.comma"], receipt.Places.Where(place => place.Count > 0).Select(place => $"{Ui.Number(place.Count)} {Word("place." + place.Place) ?? place.Place}"));

    private string? Word(string key) => Ui.Language.Keys.Contains(key) ? Ui[key] : null;
}
