// Vietnamese. An example: nobody has checked it.
import { textsFrom } from './core.ts'

export const vietnamese = textsFrom({
  'help-with-rent': {
    title: 'Giúp trả tiền thuê nhà',
    summary: 'Bạn có thể được giúp để thuê chỗ ở riêng, không chỉ một phòng trong nhà ở chung.',
    details: [
      'Hầu hết người trẻ chỉ được giúp tiền một phòng. Quy định đó không áp dụng cho bạn, và bạn có thể được nhiều hơn.',
      'Khoản này là một phần của universal credit. Chúng tôi ngồi cùng bạn khi bạn xin.',
    ],
    steps: [
      'Xin khoản này trong đơn universal credit của bạn.',
      'Nói rằng bạn từng được hội đồng chăm sóc.',
      'Cho họ xem giấy xác nhận. Chúng tôi có thể cấp cho bạn.',
    ],
    evidence: ['Hợp đồng thuê nhà, hoặc lời mời thuê', 'Giấy xác nhận bạn từng được chăm sóc'],
    keywords: ['thuê nhà', 'tiền nhà', 'căn hộ', 'chủ nhà', 'phòng trọ'],
  },
  'personal-adviser': {
    title: 'Người cố vấn riêng của bạn',
    summary: 'Bạn có một người mà công việc của họ là ở bên và giúp bạn.',
    details: [
      'Họ giúp bạn về nhà ở, tiền bạc, việc làm, sức khỏe và những ngày khó khăn. Họ gặp bạn đều đặn.',
      'Bạn có thể xin đổi người khác nếu hai người không hợp nhau.',
    ],
    steps: [
      'Người cố vấn sẽ đến gặp bạn.',
      'Chưa thấy họ liên lạc? Hãy gọi cho chúng tôi để chúng tôi tìm hiểu.',
      'Đã lâu không liên lạc? Bạn có thể quay lại. Chỉ cần hỏi.',
    ],
    keywords: ['cố vấn', 'giúp đỡ', 'nhân viên', 'hỗ trợ'],
  },
  'emergency-payment': {
    title: 'Tiền khi khẩn cấp',
    summary: 'Không có đồ ăn, không có sưởi, không về được nhà: hãy gọi, chúng tôi giúp ngay trong ngày.',
    details: [
      'Chúng tôi có thể gửi tiền đến cửa hàng hoặc điện thoại của bạn, hoặc mang đồ ăn đến. Chúng tôi giúp trước, hỏi sau.',
    ],
    steps: [
      'Ban ngày gọi bàn trực, chúng tôi giúp ngay trong ngày.',
      'Ban đêm hoặc cuối tuần, hãy gọi đội khẩn cấp.',
      'Hãy nói nếu có trẻ em đi cùng bạn.',
    ],
    keywords: ['khẩn cấp', 'đói', 'đồ ăn', 'hết tiền', 'cháy túi'],
  },
  'setting-up-home': {
    title: 'Tiền sắm đồ cho nhà mới',
    summary: 'Khi bạn dọn vào nhà riêng, chúng tôi trả tiền cho những thứ cần có trong nhà.',
    details: [
      'Bạn có thể mua giường, bếp, rèm, nồi và chảo. Bạn có thể dùng dần, khi biết mình cần gì.',
      'Bạn không phải trả lại. Nếu bạn chuyển nhà lần nữa, phần còn lại vẫn là của bạn.',
    ],
    steps: [
      'Lập danh sách cùng người cố vấn.',
      'Gửi danh sách cho chúng tôi, kèm giá nếu có.',
      'Chúng tôi trả cho cửa hàng, hoặc nạp vào thẻ.',
    ],
    evidence: ['Hợp đồng thuê nhà, hoặc lời mời thuê', 'Danh sách những thứ bạn cần'],
    keywords: ['nội thất', 'giường', 'tủ lạnh', 'máy giặt', 'nhà mới'],
  },
  'interview-clothes': {
    title: 'Quần áo để phỏng vấn hoặc đi làm',
    summary: 'Chúng tôi trả tiền cho đồ bạn cần mặc: áo sơ mi, giày, giày bảo hộ, áo khoác ấm.',
    details: ['Chúng tôi có thể trả trước ngày đó, nên bạn không cần có tiền trước. Bạn tự chọn quần áo.'],
    steps: [
      'Cho chúng tôi biết ngày phỏng vấn hoặc ngày đầu đi làm.',
      'Nói bạn cần gì.',
      'Chúng tôi gửi phiếu mua hàng hoặc trả tiền cho bạn.',
    ],
    evidence: ['Tin nhắn hoặc thư về buổi phỏng vấn hay công việc'],
    keywords: ['quần áo', 'phỏng vấn', 'việc làm', 'giày'],
  },
  'mental-health': {
    title: 'Giúp đỡ khi tinh thần mệt mỏi',
    summary: 'Một y tá hiểu cuộc sống được chăm sóc sẽ nói chuyện với bạn. Không cần đợi đến lúc quá tệ.',
    details: [
      'Hai người có thể gặp ở nhà, khi đi dạo, hoặc ở trung tâm Willow. Nếu bạn rời đội dành cho người nhỏ tuổi, y tá sẽ đi cùng bạn.',
      'Nếu bạn có thể làm hại mình, hãy gọi 111 rồi bấm 2, hoặc gọi 999, bất cứ lúc nào.',
    ],
    steps: [
      'Gọi hoặc nhắn tin cho các y tá, hoặc nhờ người cố vấn.',
      'Một y tá gọi lại cho bạn trong vài ngày.',
      'Bạn chọn nơi gặp.',
    ],
    keywords: ['trầm cảm', 'lo âu', 'buồn', 'mất ngủ', 'căng thẳng'],
  },
  'gp-and-dentist': {
    title: 'Tìm bác sĩ và nha sĩ',
    summary: 'Chúng tôi giúp bạn đăng ký bác sĩ gần nhà, và tìm nha sĩ nhận người mới.',
    details: ['Bạn không cần giấy tờ về địa chỉ để đăng ký bác sĩ. Nếu họ nói cần, hãy cho chúng tôi biết.'],
    steps: [
      'Nói cho người cố vấn hoặc y tá biết bạn sống ở đâu.',
      'Chúng tôi điền đơn cùng bạn.',
      'Có thể phải đợi nha sĩ. Chúng tôi gọi hỏi giúp bạn.',
    ],
    keywords: ['bác sĩ', 'nha sĩ', 'đau răng', 'phòng khám', 'ốm'],
  },
  'immigration-help': {
    title: 'Giúp bạn ở lại đất nước này',
    summary: 'Nếu bạn đến đây một mình, chúng tôi tìm luật sư giỏi và đi gặp họ cùng bạn.',
    details: ['Hãy bắt đầu sớm. Chúng tôi không quyết định việc bạn được ở lại, nhưng không để bạn một mình.'],
    steps: [
      'Báo cho người cố vấn ngay khi có thư.',
      'Chúng tôi hẹn luật sư và người nói tiếng của bạn.',
      'Giữ mọi lá thư và chụp ảnh lại.',
    ],
    evidence: ['Thư của Bộ Nội vụ (Home Office)'],
    keywords: ['tị nạn', 'thị thực', 'luật sư', 'giấy tờ', 'visa'],
  },
  'council-tax': {
    title: 'Bạn không phải trả thuế hội đồng',
    summary: 'Nếu bạn sống trong vùng của chúng tôi, chúng tôi giảm hóa đơn thuế hội đồng (council tax) cho bạn.',
    details: ['Phần của bạn cũng được giảm nếu bạn ở chung. Một đơn là đủ cho cả năm.'],
    steps: [
      'Điền đơn thuế hội đồng.',
      'Chúng tôi hỏi người cố vấn của bạn. Bạn không phải chứng minh.',
      'Chúng tôi gửi hóa đơn mới.',
    ],
    evidence: ['Số thuế hội đồng, ghi trên hóa đơn'],
    keywords: ['thuế', 'hóa đơn', 'nợ'],
  },
  'bus-pass': {
    title: 'Thẻ xe buýt miễn phí',
    summary: 'Bạn đi mọi xe buýt trong vùng miễn phí: đi làm, đi học, hoặc thăm bạn bè.',
    details: ['Thẻ này thêm vào thẻ của trường, và tiền trợ cấp học của bạn vẫn giữ nguyên.'],
    steps: [
      'Chụp ảnh khuôn mặt bằng điện thoại.',
      'Điền đơn, hoặc để người cố vấn điền.',
      'Thẻ được gửi qua bưu điện.',
    ],
    evidence: ['Ảnh khuôn mặt của bạn'],
    keywords: ['xe buýt', 'vé', 'đi lại', 'tiền xe'],
  },
  advocacy: {
    title: 'Người đứng về phía bạn',
    summary:
      'Người bênh vực giúp bạn nói điều bạn muốn và bảo đảm chúng tôi lắng nghe. Họ không làm việc cho chúng tôi.',
    details: ['Họ có thể đi họp cùng bạn hoặc nói thay bạn. Điều bạn kể được giữ kín, trừ khi có ai gặp nguy hiểm.'],
    steps: ['Gọi, nhắn tin hoặc viết thư cho họ. Không cần hỏi chúng tôi trước.', 'Họ gọi lại trong vài ngày.'],
    keywords: ['khiếu nại', 'quyền', 'bênh vực', 'từ chối'],
  },
  'care-leaver-proof': {
    title: 'Giấy xác nhận bạn từng được chăm sóc',
    summary: 'Một xác nhận trên điện thoại hoặc trên giấy. Đưa ra, và không ai cần hỏi về quá khứ của bạn.',
    details: ['Người kiểm tra thấy nó là thật và có giá trị đến khi nào. Họ không thấy gì khác về bạn.'],
    steps: ['Xin ở đây.', 'Lưu vào điện thoại, hoặc in ra.'],
    keywords: ['giấy tờ', 'xác nhận', 'thư', 'chứng minh'],
  },
})
