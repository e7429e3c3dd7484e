using System.IO.Compression;
using System.Text;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Attachments;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>Files of conversations.</summary>
public abstract class AttachmentContract : StoreContract
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 something");

    [Fact]
    public async Task A_file_is_kept_as_it_came_under_a_name_that_can_be_shown()
    {
        var conversation = await Stores.StartAsync();

        var attachment = Assert.Single(await KeptAsync(conversation.Id, ("..\\..\\etc/pass\u202Eport.pdf", Pdf)));
        await RestartAsync();

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
    [InlineData("page.html", "<script>alert(1)</script>", AttachmentFault.WrongType)]
    [InlineData("page", "<script>alert(1)</script>", AttachmentFault.WrongType)]
    [InlineData("picture.png", "%PDF-1.7", AttachmentFault.WrongType)]
    [InlineData("picture.png", "<svg onload='alert(1)'/>", AttachmentFault.WrongType)]
    [InlineData("drawing.svg", "<svg/>", AttachmentFault.WrongType)]
    [InlineData("letter.docx", "PK\u0003\u0004 and no archive", AttachmentFault.WrongType)]
    [InlineData("words.txt", "a\0b", AttachmentFault.WrongType)]
    [InlineData("empty.pdf", "", AttachmentFault.Empty)]
    public async Task What_is_not_what_it_says_or_nothing_is_refused_by_its_name(string name, string content, AttachmentFault fault)
    {
        var conversation = await Stores.StartAsync();

        var saved = await SaveAsync(conversation.Id, ("good.pdf", Pdf), (name, Encoding.ASCII.GetBytes(content)));

        Assert.Equal(new AttachmentsSaved.Refused(fault, name), saved);
        Assert.Empty(await Stores.Attachments.ListAsync(conversation.Id, default));
    }

    [Theory]
    [InlineData("photo.JPEG", "/9j/4AAQ", "image/jpeg", true)]
    [InlineData("photo.gif", "R0lGODlhAQABAA==", "image/gif", true)]
    [InlineData("photo.webp", "UklGRhIAAABXRUJQVlA4TA==", "image/webp", true)]
    [InlineData("words.txt", "PHNjcmlwdD4=", "text/plain; charset=utf-8", false)]
    public async Task The_content_tells_the_kind(string name, string base64, string contentType, bool isPicture)
    {
        var conversation = await Stores.StartAsync();

        var attachment = Assert.Single(await KeptAsync(conversation.Id, (name, Convert.FromBase64String(base64))));

        Assert.Equal((name, contentType, isPicture), (attachment.Name, attachment.ContentType, attachment.IsPicture));
    }

    [Fact]
    public async Task A_document_of_Word_is_one_and_with_programs_in_it_is_none()
    {
        var conversation = await Stores.StartAsync();

        Assert.IsType<AttachmentsSaved.Done>(await SaveAsync(conversation.Id, ("a.docx", Archive("[Content_Types].xml", "word/document.xml"))));
        Assert.IsType<AttachmentsSaved.Refused>(await SaveAsync(conversation.Id, ("a.docx", Archive("readme.txt"))));
        Assert.IsType<AttachmentsSaved.Refused>(await SaveAsync(conversation.Id, ("a.docx", Archive("word/document.xml", "word/vbaProject.bin"))));
        Assert.IsType<AttachmentsSaved.Refused>(await SaveAsync(conversation.Id, ("a.xlsx", Archive("word/document.xml"))));
    }

    [Fact]
    public async Task A_file_without_an_extension_gets_that_of_its_kind()
    {
        var conversation = await Stores.StartAsync();

        Assert.Equal(["scan.pdf", "file.pdf"], (await KeptAsync(conversation.Id, ("scan", Pdf), ("", Pdf))).Select(each => each.Name));
    }

    [Fact]
    public async Task Too_large_too_many_at_once_and_too_many_are_refused_and_nothing_of_them_is_kept()
    {
        var conversation = await Stores.StartAsync();
        var large = new byte[(10 * 1024 * 1024) + 1];
        Pdf.CopyTo(large, 0);
        var one = ("a.pdf", Pdf);

        Assert.Equal(new AttachmentsSaved.Refused(AttachmentFault.TooLarge, "b.pdf"), await SaveAsync(conversation.Id, one, ("b.pdf", large)));
        Assert.Equal(new AttachmentsSaved.Refused(AttachmentFault.TooManyAtOnce), await SaveAsync(conversation.Id, one, one, one, one, one, one));
        for (var number = 0; number < 19; number++)
        {
            await KeptAsync(conversation.Id, one);
        }

        Assert.Equal(new AttachmentsSaved.Refused(AttachmentFault.TooMany), await SaveAsync(conversation.Id, one, one));
        await KeptAsync(conversation.Id, one);
        Assert.Equal(20, (await Stores.Attachments.ListAsync(conversation.Id, default)).Count);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => SaveAsync(ConversationId.New(), one));
    }

    [Fact]
    public async Task An_erased_conversation_leaves_no_file_and_the_receipt_counts_them()
    {
        var conversation = await Stores.StartAsync();
        var other = await Stores.StartAsync("c2");
        var erased = await KeptAsync(conversation.Id, ("a.pdf", Pdf), ("b.pdf", Pdf));
        var kept = await KeptAsync(other.Id, ("c.pdf", Pdf));

        var receipt = await Stores.Erasure.EraseAsync(conversation.Id, "visitor", farewell: null, default);

        Assert.Equal(2, receipt!.Places.Single(place => place.Place == "attachments").Count);
        Assert.All(erased, each => Assert.Null(Stores.Attachments.OpenAsync(each.Id, default).Result));
        Assert.Null(await Stores.Conversations.FindAsync(conversation.Id, default));
        Assert.Equivalent(receipt, await Stores.Erasure.FindAsync(receipt.Id, default));
        Assert.Null(await Stores.Erasure.EraseAsync(conversation.Id, "visitor", farewell: null, default));
        await using var open = await Stores.Attachments.OpenAsync(kept[0].Id, default);
        Assert.NotNull(open);
        Assert.Equal(0, await Stores.Attachments.SweepAsync(default));
    }

    [Fact]
    public async Task A_file_that_no_message_names_is_swept_after_an_hour_and_not_before()
    {
        var conversation = await Stores.StartAsync();
        var named = await KeptAsync(conversation.Id, ("named.pdf", Pdf));
        var unnamed = await KeptAsync(conversation.Id, ("unnamed.pdf", Pdf));
        await Stores.Conversations.AcceptAsync(
            conversation.Id,
            new NewActivity(null, ActivityOrigin.Visitor, "message", true, _ => $$"""{"attachments":[{"contentUrl":"{{AttachmentReference.Of(named[0].Id)}}"}]}"""),
            turnIsDue: false,
            default);

        Assert.Equal(0, await Stores.Attachments.SweepAsync(default));
        Time.Move(TimeSpan.FromMinutes(61));
        Assert.Equal(1, await Stores.Attachments.SweepAsync(default));

        Assert.Equal(named, await Stores.Attachments.ListAsync(conversation.Id, default));
        Assert.Null(await Stores.Attachments.OpenAsync(unnamed[0].Id, default));
        Assert.Equal(0, await Stores.Attachments.SweepAsync(default));
    }

    [Fact]
    public async Task A_message_that_was_not_sent_takes_its_files_back()
    {
        var conversation = await Stores.StartAsync();
        var kept = await KeptAsync(conversation.Id, ("a.pdf", Pdf), ("b.pdf", Pdf));

        await Stores.Attachments.RemoveAsync([kept[0]], default);

        Assert.Equal([kept[1]], await Stores.Attachments.ListAsync(conversation.Id, default));
        Assert.Null(await Stores.Attachments.OpenAsync(kept[0].Id, default));
    }

    [Theory]
    [InlineData("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e", true)]
    [InlineData("urn:uuid:../../etc/passwd", false)]
    [InlineData("https://files.example/a.png", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(null, false)]
    public void Only_our_own_names_name_a_file(string? address, bool isOurs) =>
        Assert.Equal(isOurs ? address : null, AttachmentReference.Read(address) is { } id ? AttachmentReference.Of(id) : null);

    internal async Task<IReadOnlyList<Attachment>> KeptAsync(ConversationId conversation, params (string Name, byte[] Content)[] files) =>
        Assert.IsType<AttachmentsSaved.Done>(await SaveAsync(conversation, files)).Attachments;

    private Task<AttachmentsSaved> SaveAsync(ConversationId conversation, params (string Name, byte[] Content)[] files) =>
        Stores.Attachments.SaveAsync(conversation, [.. files.Select(file => new SentFile(file.Name, file.Content))], default);

    private static byte[] Archive(params string[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var entry in entries)
            {
                archive.CreateEntry(entry);
            }
        }

        return bytes.ToArray();
    }
}
