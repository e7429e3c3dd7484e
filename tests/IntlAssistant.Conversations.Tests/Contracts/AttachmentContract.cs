using System.Text;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Erasure;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>Files of conversations.</summary>
public abstract class AttachmentContract : StoreContract
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 something");

    [Fact]
    public async Task A_file_is_kept_as_it_came_under_a_name_that_can_be_shown()
    {
        var conversation = await Stores.StartAsync();

        var saved = await SaveAsync(conversation.Id, "..\\..\\etc/pass\u202Eport.pdf", Pdf);
        await RestartAsync();

        var attachment = Assert.IsType<AttachmentSaved.Done>(saved).Attachment;
        Assert.Equal(("passport.pdf", "application/pdf", (long)Pdf.Length, Time.Now), (attachment.Name, attachment.ContentType, attachment.Length, attachment.At));
        Assert.Equal(attachment, await Stores.Attachments.FindAsync(attachment.Id, default));
        Assert.Equal([attachment], await Stores.Attachments.ListAsync(conversation.Id, default));
        await using var content = await Stores.Attachments.OpenAsync(attachment.Id, default);
        using var read = new MemoryStream();
        await content!.CopyToAsync(read);
        Assert.Equal(Pdf, read.ToArray());
    }

    [Theory]
    [InlineData("run.exe", "MZ", AttachmentFault.WrongType)]
    [InlineData("page.html", "<script>", AttachmentFault.WrongType)]
    [InlineData("picture.png", "%PDF-1.7", AttachmentFault.WrongType)]
    [InlineData("drawing.svg", "<svg/>", AttachmentFault.WrongType)]
    [InlineData("words.txt", "a\0b", AttachmentFault.WrongType)]
    [InlineData("empty.pdf", "", AttachmentFault.Empty)]
    public async Task What_is_not_what_it_says_or_nothing_is_refused(string name, string content, AttachmentFault fault)
    {
        var conversation = await Stores.StartAsync();

        var saved = await SaveAsync(conversation.Id, name, Encoding.ASCII.GetBytes(content));

        Assert.Equal(fault, Assert.IsType<AttachmentSaved.Refused>(saved).Fault);
        Assert.Empty(await Stores.Attachments.ListAsync(conversation.Id, default));
    }

    [Fact]
    public async Task Too_large_and_too_many_are_refused()
    {
        var conversation = await Stores.StartAsync();
        var large = new byte[(10 * 1024 * 1024) + 1];
        Pdf.CopyTo(large, 0);

        Assert.Equal(AttachmentFault.TooLarge, Assert.IsType<AttachmentSaved.Refused>(await SaveAsync(conversation.Id, "a.pdf", large)).Fault);
        for (var number = 0; number < 20; number++)
        {
            Assert.IsType<AttachmentSaved.Done>(await SaveAsync(conversation.Id, "a.pdf", Pdf));
        }

        Assert.Equal(AttachmentFault.TooMany, Assert.IsType<AttachmentSaved.Refused>(await SaveAsync(conversation.Id, "a.pdf", Pdf)).Fault);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => SaveAsync(ConversationId.New(), "a.pdf", Pdf));
    }

    [Fact]
    public async Task An_erased_conversation_leaves_no_file()
    {
        var conversation = await Stores.StartAsync();
        var other = await Stores.StartAsync("c2");
        var erased = Assert.IsType<AttachmentSaved.Done>(await SaveAsync(conversation.Id, "a.pdf", Pdf)).Attachment;
        var kept = Assert.IsType<AttachmentSaved.Done>(await SaveAsync(other.Id, "b.pdf", Pdf)).Attachment;

        var receipt = await Stores.Erasure.EraseAsync(conversation.Id, "visitor", farewell: null, default);

        Assert.Equal(1, receipt!.Places.Single(place => place.Place == "attachments").Count);
        Assert.Null(await Stores.Attachments.OpenAsync(erased.Id, default));
        Assert.Null(await Stores.Conversations.FindAsync(conversation.Id, default));
        Assert.Equivalent(receipt, await Stores.Erasure.FindAsync(receipt.Id, default));
        Assert.Null(await Stores.Erasure.EraseAsync(conversation.Id, "visitor", farewell: null, default));
        await using var open = await Stores.Attachments.OpenAsync(kept.Id, default);
        Assert.NotNull(open);
    }

    private Task<AttachmentSaved> SaveAsync(ConversationId conversation, string name, byte[] content) =>
        Stores.Attachments.SaveAsync(conversation, name, "application/octet-stream", new MemoryStream(content), default);
}
