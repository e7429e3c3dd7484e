using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Server.Tests.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Privacy;

/// <summary>Whatever a person wrote, marked, and looked for after its erasure.</summary>
public sealed class ErasureTests : IDisposable
{
    private readonly MarkedOffice office = new();

    private string Data => Path.Combine(office.Site.Folder.Path, "data");

    [Fact]
    public async Task What_anybody_wrote_is_in_no_file_and_no_log_after_the_erasure_and_in_the_audit_trail_never()
    {
        var conversation = (await office.TalkAsync()).Conversation;
        Assert.NotEmpty(await office.Site.Services.GetRequiredService<ITranscriptSearch>().FindAsync("canary-moon", 10, default));
        Assert.Equal(2, (await office.Site.Services.GetRequiredService<IAttachmentStore>().ListAsync(conversation, default)).Count);
        Assert.Contains(MarkedOffice.MarkedFiles(Data), file => file.EndsWith(".db", StringComparison.Ordinal) || file.EndsWith("-wal", StringComparison.Ordinal));
        Assert.Contains(MarkedOffice.MarkedFiles(Data), file => file.Contains("attachments", StringComparison.Ordinal));
        var trail = await office.Site.TrailAsync();
        Assert.Contains(trail, entry => entry.StartsWith("case.note Done", StringComparison.Ordinal));
        Assert.Contains(trail, entry => entry.StartsWith("file.open Done", StringComparison.Ordinal));
        Assert.DoesNotContain(trail, MarkedOffice.IsMarked);

        var receipt = await office.Site.Services.GetRequiredService<IConversationErasure>().FindAsync(await office.EraseAsync(), default);

        Assert.Equal(2, receipt!.Places.Single(place => place.Place == "attachments").Count);
        Assert.All((string[])["cases", "notes", "contacts", "search", "notifications"], place => Assert.True(receipt.Places.Single(each => each.Place == place).Count > 0, place));
        Assert.Empty(MarkedOffice.MarkedFiles(office.Site.Folder.Path));
        Assert.DoesNotContain(office.Log, MarkedOffice.IsMarked);
        Assert.DoesNotContain(await office.Site.TrailAsync(), MarkedOffice.IsMarked);
        Assert.NotEmpty(office.Log);
    }

    public void Dispose() => office.Dispose();
}
