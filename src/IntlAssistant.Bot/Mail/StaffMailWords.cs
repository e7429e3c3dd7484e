using System.Globalization;
using IntlAssistant.Conversations.Notifications;

namespace IntlAssistant.Bot.Mail;

/// <summary>What mails to staff say, in the languages of the console: nothing of what the visitor wrote.</summary>
internal static class StaffMailWords
{
    public static (string Subject, string Text) Of(NotificationKind kind, string language) => language == "fa" ? Persian(kind) : English(kind);

    /// <summary>That there are files in the case. They themselves are never in a mail.</summary>
    public static string Files(int count, string language) => language == "fa"
        ? string.Create(CultureInfo.InvariantCulture, $"فایل‌های این گفت‌وگو: {count}. آن‌ها در پرونده باز می‌شوند.")
        : string.Create(CultureInfo.InvariantCulture, $"Files in this conversation: {count}. They open in the case.");

    private static (string Subject, string Text) English(NotificationKind kind) => kind switch
    {
        NotificationKind.CaseWaits => ("Case {case} waits", "A visitor waits for a person of the office."),
        NotificationKind.CaseAssigned => ("Case {case} is yours now", "A colleague has given you this case."),
        NotificationKind.VisitorWrote => ("The visitor wrote again in case {case}", "The visitor has written in your case and has no answer yet."),
        NotificationKind.PromiseAtRisk => ("Case {case}: the promised time is near", "Nobody has responded to the visitor yet. Promised until: {due}."),
        NotificationKind.PromiseBroken => ("Case {case}: the promised time has passed", "Nobody has responded to the visitor. It was promised until: {due}."),
        NotificationKind.FollowUpDue => ("Case {case}: look again today", "The day that was set for looking at this case again has come."),
        NotificationKind.VisitorLost => ("Case {case}: the visitor cannot be reached in the chat", "The channel takes no messages for the visitor any more: the assistant was removed there, or blocked. Replies go by e-mail where the visitor left an address; the case says so."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Staff are not told of this."),
    };

    private static (string Subject, string Text) Persian(NotificationKind kind) => kind switch
    {
        NotificationKind.CaseWaits => ("پروندهٔ {case} در انتظار است", "بازدیدکننده‌ای منتظر کارشناس دفتر است."),
        NotificationKind.CaseAssigned => ("پروندهٔ {case} اکنون با شماست", "همکاری این پرونده را به شما سپرده است."),
        NotificationKind.VisitorWrote => ("پیام تازه در پروندهٔ {case}", "بازدیدکننده در پروندهٔ شما نوشته و هنوز پاسخی نگرفته است."),
        NotificationKind.PromiseAtRisk => ("پروندهٔ {case}: زمان وعده‌داده‌شده نزدیک است", "هنوز کسی به بازدیدکننده پاسخ نداده است. مهلت: {due}."),
        NotificationKind.PromiseBroken => ("پروندهٔ {case}: زمان وعده‌داده‌شده گذشت", "کسی به بازدیدکننده پاسخ نداده است. مهلت: {due}."),
        NotificationKind.FollowUpDue => ("پروندهٔ {case}: امروز دوباره ببینید", "روزی که برای دیدن دوبارهٔ این پرونده تعیین شده بود رسیده است."),
        NotificationKind.VisitorLost => ("پروندهٔ {case}: بازدیدکننده در گفت‌وگو در دسترس نیست", "کانال دیگر پیامی برای بازدیدکننده نمی‌پذیرد: دستیار آنجا حذف یا مسدود شده است. اگر بازدیدکننده نشانی ایمیل گذاشته باشد، پاسخ‌ها با ایمیل فرستاده می‌شوند؛ پرونده نشان می‌دهد."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Staff are not told of this."),
    };
}
