import type { HandOutWords } from './words.ts';

// The term: "임시 액세스 패스" in Microsoft's Korean documentation of Entra ID (azure-docs, ko-kr).
export const words: HandOutWords = {
  term: '임시 액세스 패스',
  lead: '지금 하실 일',
  forName: '$1 님',
  passcode: '패스코드',
  valid: '유효 기간: $1부터 $2까지',
  zone: '표준 시간대: $1. $2',
  once: '로그인에 한 번만 사용할 수 있습니다.',
  many: '로그인에 여러 번 사용할 수 있습니다.',
  oldDevice: '새 기기를 사용할 수 있을 때까지 이전 기기를 보관하세요.',
  address: '다음 주소를 브라우저에 직접 입력하거나 코드를 스캔하세요. 검색하지 마세요.',
  code: '주소 $1의 QR 코드',
  portal: '평소 업무용으로 로그인하는 페이지를 여세요.',
  email: '회사 이메일 주소를 입력하세요.',
  enter: '‘$1’를 묻는 화면이 나오면 패스코드를 입력하세요.',
  menu: '내 사진이나 이니셜의 메뉴를 열고, 내 계정으로 이동한 다음 ‘보안 정보’로 이동하세요.',
  register: '그곳에서 바로 패스키를 등록하세요.',
  registerOnce: '그곳에서 바로 패스키를 등록하세요. 로그인한 뒤 10분 안에 마쳐야 합니다.',
  check: '로그아웃한 다음 패스키로 다시 로그인하세요.',
  windows: '새 Windows 컴퓨터를 설정하는 중에 패스를 물으면 같은 패스코드를 입력하세요.',
  clean: '분실한 기기와 더 이상 없는 로그인 방법을 목록에서 제거하세요.',
  never: '저희는 전화, 메일, 채팅으로 이 패스코드를 절대 묻지 않습니다. 묻는 사람은 저희가 아닙니다.',
  unexpected: '이 패스를 요청하지 않으셨나요? 바로 헬프 데스크에 알려 주세요.',
  helpDesk: '헬프 데스크: $1',
  destroy: '끝나면 이 종이를 파기하세요.',
};
